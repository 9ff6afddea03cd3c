"""A question asked on every page is put into SQL once.

Building the SQL of a query takes the framework several times as long as the database takes to answer it. A standing
question keeps the SQL and only fills in its blanks; what it asks is still written with the models, and it still asks
inside one partnership only: that blank is filled from the scope we are in, and outside any it raises.

    places = StandingQuestion(lambda user: Membership.objects.filter(user_id=user).values_list("role", "review_id"))
    with at(partnership):
        places(user="…")  # [("review_officer", "…"), …]
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import Model, QuerySet
from django_scopes import scope

from alongside.tenancy.here import here
from alongside.tenancy.models import Partnership

Row = TypeVar("Row", bound=Model)


class _Blank(str):
    """Stands in the SQL's parameters for something that is known only when the question is asked."""


class _BlankDay(date):
    """The same where the models take nothing but a day."""

    blank: _Blank

    def __new__(cls, name: str) -> _BlankDay:
        made = super().__new__(cls, 1, 1, 1)
        made.blank = _Blank(name)
        return made

    def __str__(self) -> str:
        return self.blank


@dataclass(frozen=True, slots=True)
class _InSql:
    """`between`: the SQL before, between and after its parameters. `read`: turns what the database says into values."""

    between: tuple[str, ...]
    parameters: tuple[Any, ...]
    read: Callable[[list[Any]], list[tuple[Any, ...]]]

    def filled(self, known: dict[str, Any]) -> tuple[str, list[Any]]:
        sql, values = [self.between[0]], []
        for parameter, after in zip(self.parameters, self.between[1:], strict=True):
            name = parameter.blank if isinstance(parameter, _BlankDay) else parameter
            value = known[name] if isinstance(name, _Blank) else parameter
            many = value if isinstance(value, list) else [value]
            values += many
            sql += [", ".join(["%s"] * len(many)), after]
        return "".join(sql), values


class StandingQuestion:
    """`ask` gets a blank for each of its arguments and gives a `values_list` of rows that belong to a partnership.

    A blank is an id or other text, or a list of them where it is asked with `__in=[blank]`. Asking gives a list of
    tuples, one query each time; none, and no rows, where a list is empty.
    """

    def __init__(
        self, ask: Callable[..., QuerySet[Any, Any]], *, days: Sequence[str] = (), everywhere: bool = False
    ) -> None:
        """`days`: the arguments that are days. `everywhere`: only for the table of partnerships itself, which is asked
        before we are in one.
        """
        self._ask = ask
        self._days = days
        self._everywhere = everywhere
        self._in_sql: dict[str, _InSql] = {}

    def __call__(self, **known: str | date | list[str]) -> list[tuple[Any, ...]]:
        if not self._everywhere:
            known["partnership"] = here().id
        if [] in known.values():
            return []
        in_sql = self._in_sql.get(connection.vendor) or self._put_into_sql(list(known))
        with connection.cursor() as cursor:
            cursor.execute(*in_sql.filled(known))
            return in_sql.read(cursor.fetchall())

    def _put_into_sql(self, names: list[str]) -> _InSql:
        blanks: dict[str, Any] = {name: _BlankDay(name) if name in self._days else _Blank(name) for name in names}
        with scope(partnership=Partnership(id=blanks.pop("partnership", None))):
            compiler = self._ask(**blanks).query.get_compiler(connection=connection)
            sql, parameters = compiler.as_sql()
        if not self._everywhere and "partnership" not in parameters:
            raise LookupError("This question is not asked inside a partnership.")
        converters = compiler.get_converters([column for column, _, _ in compiler.select])
        made = _InSql(
            tuple(sql.split("%s")),
            tuple(parameters),
            lambda rows: _converted(rows, converters),
        )
        self._in_sql[connection.vendor] = made
        return made


def _converted(rows: list[Any], converters: dict[int, tuple[list[Callable[..., Any]], Any]]) -> list[tuple[Any, ...]]:
    """The rows with what the database says turned into days and moments, a column at a time."""
    if not (rows and converters):
        return rows
    columns, of = list(zip(*rows, strict=True)), connections[DEFAULT_DB_ALIAS]
    for place, (steps, expression) in converters.items():
        for convert in steps:
            columns[place] = tuple([convert(value, expression, of) for value in columns[place]])
    return list(zip(*columns, strict=True))


def columns_of(model: type[Model], through: str = "") -> list[str]:
    """Every column of a row, for `values_list`; `through` leads there from another row ("review")."""
    prefix = f"{through}__" if through else ""
    return [f"{prefix}{field.attname}" for field in model._meta.concrete_fields]


def row_of(model: type[Row], values: Sequence[Any]) -> Row:
    """The row that has these values in the columns of `columns_of`."""
    return model.from_db(DEFAULT_DB_ALIAS, [field.attname for field in model._meta.concrete_fields], values)
