"""When someone takes up what they had said no to, the earlier no ends with it."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Desk


def take_back_earlier_no(desk: Desk, *, person: str, what: str, on: date | None = None) -> None:
    """Record said_wanted if their newest word about `what` was a no; else nothing.

    For acts that are already at the desk.
    """
    newest = desk.position.latest("said_not_wanted", "said_wanted", person=person, what=what)
    if newest is not None and newest.fact.kind == "said_not_wanted":
        desk.append("said_wanted", on=on, person=person, what=what)
