"""What one family member knows about the publication: the day they were told, what was agreed, what happens when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.people.words import words_with
from alongside.reading.family_page import Standing
from casebook import Entry


@dataclass(frozen=True, slots=True)
class KeptClear:
    """Days this person asked us to leave alone. `words`: what they are, as they told us."""

    first_day: date
    last_day: date
    every_year: bool
    words: str


@dataclass(frozen=True, slots=True)
class Publication:
    """`day`: the day they were told, while it stands. `changed`: it was called off and they know of no new one yet.

    `agreed`: they agreed to this day. `near_a_day`: it is near a day that matters to them, so it waits for their yes.
    """

    day: date | None
    changed: bool
    agreed: bool
    near_a_day: bool
    published_on: date | None


def publication_for(standing: Standing) -> Publication:
    """Only what this person was told: a day that is set but not told to them yet is not shown."""
    told = standing.latest("publication_date_told")
    day = day_in(told, "date") if told else None
    withdrawn = None
    if told is not None:
        withdrawn = next(
            (
                entry
                for entry in standing.position.facts("publication_date_withdrawn", date=day)
                if entry.number > told.number
            ),
            None,
        )
    published = standing.published
    stands = day if day and withdrawn is None and not standing.publication_rests else None
    return Publication(
        day=stands,
        changed=withdrawn is not None,
        agreed=bool(stands) and standing.latest("agreed_to_date", date=stands) is not None,
        near_a_day=stands is not None and _is_near(standing, stands),
        published_on=published.fact.on if published else None,
    )


def kept_clear(standing: Standing) -> list[KeptClear]:
    """The days this person gave us, each once. One query."""
    asked = {_days(entry): entry.fact.fields.get("words") for entry in standing.facts("quiet_time_asked")}
    said = words_with(standing.review.id, asked.values())
    given = {_days(entry): entry for entry in standing.facts("sensitive_day_given")}
    days = dict.fromkeys([*given, *asked])
    return [
        KeptClear(
            first, last, bool(given[(first, last)].fact.fields.get("every_year")) if (first, last) in given else False,
            said.get(str(asked.get((first, last), "")), ""),
        )
        for first, last in sorted(days)
    ]  # fmt: skip


def _is_near(standing: Standing, day: date) -> bool:
    """Ask the gate that keeps days clear whether this one waits for this person."""
    closed = standing.position.ask("published", on=standing.position.today, date=day)
    return any(gate.gate == "kind_date" and standing.person in gate.waiting_for for gate in closed)


def day_in(entry: Entry, field: str) -> date:
    """A day that a fact holds. Raises TypeError where it holds none."""
    value = entry.fact.fields[field]
    if not isinstance(value, date):
        raise TypeError(f"{entry.fact.kind} holds no day as {field}")
    return value


def _days(entry: Entry) -> tuple[date, date]:
    return day_in(entry, "first_day"), day_in(entry, "last_day")
