"""What every test may ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import pytest

from tests.builders.told import Told


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
def partnership(db: None, told: Told | None) -> Iterator[Any]:
    """Thornmere, and we are in it."""
    from alongside.tenancy.here import at
    from tests.builders.partnerships import thornmere

    with at(told.partnership if told else thornmere()) as entered:
        yield entered


@pytest.fixture(scope="module")
def told() -> Told | None:
    """A folder whose tests all stand on one story says here which: `return told_once(a_report_being_read)`."""
    return None


@pytest.fixture(scope="module")
def told_once(django_db_setup: None, django_db_blocker: Any) -> Iterator[Callable[[Callable[[Any], Any]], Told]]:
    """Tell a long story once for a file, `told_once(a_report_being_read)`; each test takes back only what it did.

    Most of a page's test would be the telling. The story stands in a transaction around those of the tests.
    """
    from django.db import transaction

    from alongside.tenancy.here import at
    from tests.builders.partnerships import thornmere

    with ExitStack() as until_the_file_is_done:

        @contextmanager
        def taken_back_at_the_end() -> Iterator[None]:
            around = transaction.atomic()
            around.__enter__()
            yield
            with django_db_blocker.unblock():
                transaction.set_rollback(True)
                around.__exit__(None, None, None)

        def tell(story: Callable[[Any], Any]) -> Told:
            with django_db_blocker.unblock():
                until_the_file_is_done.enter_context(taken_back_at_the_end())
                partnership = thornmere()
                with at(partnership):
                    return Told(partnership, story(partnership))

        yield tell
