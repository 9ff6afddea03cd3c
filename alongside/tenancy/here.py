"""Entering a partnership's scope: both walls at once, the ORM's and the database's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from django.db import connection, transaction
from django_scopes import get_scope, scope

from alongside.tenancy.models import Partnership


@contextmanager
def at(partnership: Partnership) -> Iterator[Partnership]:
    """Everything inside asks and writes only this partnership's rows.

    On PostgreSQL the partnership is also told to the database, for this transaction alone, so that row-level security
    holds even for a query written by hand. On SQLite there is no such wall, and no transaction is begun.
    """
    on_postgres = connection.vendor == "postgresql"
    with transaction.atomic() if on_postgres else nullcontext(), scope(partnership=partnership):
        if on_postgres:
            tell_database(partnership.id)
        yield partnership


def tell_database(partnership_id: str) -> None:
    """Set the partnership for row-level security, until this transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("select set_config('alongside.partnership', %s, true)", [partnership_id])


def here() -> Partnership:
    """The partnership we are in. Outside any, an error: nothing is ever asked of all partnerships at once."""
    partnership = get_scope().get("partnership")
    if not isinstance(partnership, Partnership):
        raise LookupError("This was asked outside any partnership.")
    return partnership
