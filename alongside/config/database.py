"""One address names the database: a file (SQLite) or postgresql://user:password@host:port/name."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

SQLITE_START = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=30000;"


def database_at(address: str, here: Path) -> dict[str, Any]:
    """Django's settings for the database at this address; a bare path is an SQLite file, made where it is missing."""
    if address.startswith(("postgresql://", "postgres://")):
        parts = urlsplit(address)
        extra = dict(parse_qsl(parts.query))
        return {
            "ENGINE": "alongside.config.postgres",
            "NAME": unquote(parts.path.lstrip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": extra.pop("host", parts.hostname or ""),
            "PORT": str(parts.port or ""),
            "OPTIONS": {**extra},
            "CONN_HEALTH_CHECKS": True,
            "CONN_MAX_AGE": 60,
        }
    file = Path(address) if address else here / "var" / "alongside.sqlite3"
    file.parent.mkdir(parents=True, exist_ok=True)
    return {
        "ENGINE": "alongside.config.sqlite",
        "NAME": str(file),
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 30, "init_command": SQLITE_START},
        "CONN_MAX_AGE": 60,
    }
