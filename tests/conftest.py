"""What every test may ask for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture(scope="session")
def django_db_modify_db_settings(request: pytest.FixtureRequest) -> None:
    """While the test database is made we are its owner; afterwards the application's role (see django_db_setup).

    Each process has an SQLite in memory of its own; only on PostgreSQL do the processes need different names.
    """
    from django.conf import settings
    from django.db import connection

    if connection.vendor == "postgresql":
        request.getfixturevalue("django_db_modify_db_settings_parallel_suffix")

    settings.DATABASE_AS_OWNER = True


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    from django.conf import settings
    from django.db import connection

    settings.DATABASE_AS_OWNER = False
    with django_db_blocker.unblock():
        if connection.vendor == "postgresql":
            connection.close()
    yield
    settings.DATABASE_AS_OWNER = True
    with django_db_blocker.unblock():
        if connection.vendor == "postgresql":
            connection.close()


@pytest.fixture
def partnership(db: None) -> Iterator[Any]:
    """Thornmere, and we are in it."""
    from alongside.tenancy.here import at
    from tests.builders.partnerships import thornmere

    with at(thornmere()) as entered:
        yield entered


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Nothing is left out unseen: in the run that decides, a skipped test is a failed one."""
    left_out = len(terminalreporter.stats.get("skipped", []))
    if os.environ.get("ALONGSIDE_NO_SKIP") == "1" and left_out:
        terminalreporter.write_sep("=", f"{left_out} left out, and ALONGSIDE_NO_SKIP says that none may be", red=True)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("ALONGSIDE_NO_SKIP") == "1" and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
