"""Records to measure with: a review that goes on and on, with the mix of facts a real one has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from casebook import Entry, Fact

BEGUN = date(2026, 1, 5)


def a_long_review(entries: int, people: int = 8) -> list[Entry]:
    """So many entries: Panel meetings with updates for each of these people, calls, readings, comments and answers."""
    facts = _facts(tuple(f"person{number}" for number in range(people)))
    made = []
    for number in range(1, entries + 1):
        fact = next(facts)
        moment = datetime(fact.on.year, fact.on.month, fact.on.day, 12, tzinfo=UTC)
        made.append(Entry(number, fact, moment, "staff:helen"))
    return made


def _facts(people: tuple[str, ...]) -> Iterator[Fact]:
    yield Fact("strand_opened", BEGUN, {"strand": "main", "type": "lcspr"})
    for person in people:
        yield Fact("family_member_named", BEGUN, {"person": person})
    yield Fact("review_decided", BEGUN, {"strand": "main"})
    for person in people:
        yield Fact("contact_risk_checked", BEGUN, {"person": person, "outcome": "go_ahead"})
        yield Fact("channel_recorded", BEGUN, {"person": person, "channel": f"way-{person}", "kind": "post"})
        yield Fact("channel_confirmed_safe", BEGUN, {"person": person, "channel": f"way-{person}"})
        yield Fact("first_contact_made", BEGUN, {"person": person, "channel": f"way-{person}", "kind": "phone"})
    yield Fact("draft_version_ready", BEGUN, {"version": "v1"})
    day, turn = BEGUN, 0
    while True:
        turn += 1
        day = BEGUN + timedelta(days=turn // 12)
        meeting = f"meeting{turn}"
        if turn % 20 == 1:
            yield Fact("panel_meeting_planned", day, {"meeting": meeting, "day": day})
            yield Fact("panel_meeting_held", day, {"meeting": meeting})
            for person in people:
                yield Fact(
                    "panel_update_given", day, {"person": person, "meeting": meeting, "channel": f"way-{person}"}
                )
        person = people[turn % len(people)]
        yield Fact("call_made", day, {"person": person, "channel": f"way-{person}"})
        yield Fact("reading_session_held", day, {"person": person, "version": "v1", "how": "together"})
        yield Fact("contact_attempted", day, {"person": person, "kind": "phone", "channel": f"way-{person}"})
        yield Fact("replied", day, {"person": person})
        if turn % 3 == 0:
            comment = f"comment{turn}"
            yield Fact("comment_made", day, {"person": person, "version": "v1", "comment": comment, "kind": "factual"})
            yield Fact("comment_answered", day, {"person": person, "comment": comment, "fate": "accepted"})
