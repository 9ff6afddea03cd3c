"""A family member names days on which we leave them alone: no ringing, no writing, no publishing near them."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def ask_quiet_time(
    doing: Doing,
    *,
    person: str,
    first_day: date,
    last_day: date,
    words: str = "",
    kind: str = "other",
    every_year: bool = False,
    on: date | None = None,
) -> None:
    """`first_day` to `last_day`, both counted; the same day for one day. `words`: what the day is, in their words.

    Two facts: the time we leave them alone, and the days kept clear of publication. `kind`: as in sensitive_day_given.
    """
    with at_desk(doing) as desk:
        said = desk.keep_words(words, sort="said", person=person)
        desk.append("quiet_time_asked", on=on, person=person, first_day=first_day, last_day=last_day, words=said)
        desk.append(
            "sensitive_day_given",
            on=on,
            person=person,
            first_day=first_day,
            last_day=last_day,
            kind=kind,
            every_year=every_year,
        )
