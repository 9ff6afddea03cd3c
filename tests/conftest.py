"""What every test may ask for."""

from __future__ import annotations

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
    settings.PASSWORD_HASHERS = ["tests.fakes.quick_argon2.QuickArgon2"]
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
