"""Note a way to reach someone: an address, a number, a place to meet, or a person who passes word on."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, GateClosed, at_desk
from alongside.acts.families.note_incident import note_incident
from alongside.people.ways_to_reach import keep_way

# how an address is kept -> the word the facts use
FACT_KINDS = {"visit": "in_person"}
REFUSED = "A way was about to be noted that belongs to someone this person is kept apart from. It was refused."


def record_way(
    doing: Doing,
    *,
    person: str,
    kind: str,
    value: str,
    notes: str = "",
    safe: bool = False,
    confirmed_by: str = "",
    on: date | None = None,
) -> str:
    """Keep the way sealed and record it; with `safe`, also that it was confirmed as safe and theirs. Gives the
    channel's id.

    An address that belongs to someone they must be kept apart from is refused by the gate for safe ways. Whose it is,
    nobody is told; that it happened is written down.
    """
    try:
        with at_desk(doing) as desk:
            channel = keep_way(
                desk.review.partnership_id, desk.review.id, kind=kind, value=value.strip(), notes=notes.strip()
            )
            desk.append("channel_recorded", on=on, person=person, channel=channel, kind=FACT_KINDS.get(kind, kind))
            if safe:
                desk.append("channel_confirmed_safe", on=on, person=person, channel=channel, confirmed_by=confirmed_by)
            return channel
    except GateClosed as refused:
        if any(gate.names_no_one for gate in refused.closed):
            note_incident(
                doing,
                person=person,
                words=REFUSED,
            )
        raise
