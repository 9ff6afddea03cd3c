"""Which SQLite we run on.

SQLite 3.7.0 to 3.51.2 can corrupt a database in write-ahead mode when a reset of the log meets a checkpoint at the
wrong moment (fixed in 3.51.3). Debian 12 ships 3.40. The `pysqlite3` wheel brings its own newer library; we put it
where Django
looks.
"""

from __future__ import annotations

import importlib
import sys

FIRST_AFFECTED = (3, 7, 0)
FIRST_MENDED = (3, 51, 3)


class AffectedSqlite(RuntimeError):
    """The SQLite library found here can lose what was written."""


def refuse_if_affected(version: tuple[int, ...]) -> None:
    """Raise AffectedSqlite when this version of the library can corrupt a database in write-ahead mode."""
    if FIRST_AFFECTED <= version < FIRST_MENDED:
        found = ".".join(str(part) for part in version)
        raise AffectedSqlite(
            f"SQLite {found} can lose what was written (3.7.0 to 3.51.2 are affected). "
            "Alongside will not start on it. Install the requirements again: they bring a mended one (pysqlite3)."
        )


def use_safe_sqlite() -> None:
    """Make `import sqlite3` give the mended library, before Django loads it. Safe to call twice."""
    if "pysqlite3" not in sys.modules:
        mended = importlib.import_module("pysqlite3")
        sys.modules["sqlite3"] = mended
        sys.modules["sqlite3.dbapi2"] = importlib.import_module("pysqlite3.dbapi2")
    refuse_if_affected(sys.modules["sqlite3"].sqlite_version_info)
