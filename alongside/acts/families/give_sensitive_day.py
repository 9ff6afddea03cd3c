"""Note a day that matters to somebody, so that nothing is published near it."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def give_sensitive_day(
    doing: Doing,
    *,
    first_day: date,
    last_day: date | None = None,
    person: str = "",
    kind: str = "other",
    every_year: bool = False,
    on: date | None = None,
) -> None:
    """`person` empty: it matters to everyone. `kind`: birthday, death, incident, funeral, religious, trial, inquest
    or other.
    """
    with at_desk(doing) as desk:
        desk.append(
            "sensitive_day_given", on=on, person=person, first_day=first_day, last_day=last_day or first_day, kind=kind,
            every_year=every_year,
        )  # fmt: skip
