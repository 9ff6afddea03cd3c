"""The author says where exactly this text may be used, and how they are named."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.published.shelf import leave_only


def consent_to_statement(
    doing: Doing,
    *,
    person: str,
    statement: str,
    file: str,
    web: bool,
    training: bool = False,
    press: bool = False,
    launch: bool = False,
    name_form: str = "none",
    on: date | None = None,
) -> None:
    """Each use apart; the newest consent counts. `name_form`: full, first, chosen or none (“his mother”)."""
    with at_desk(doing) as desk:
        desk.append(
            "statement_consented",
            on=on,
            person=person,
            statement=statement,
            file=file,
            web=web,
            training=training,
            press=press,
            launch=launch,
            name_form=name_form,
        )
        leave_only(statement, file if web else "")
