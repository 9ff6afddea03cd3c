"""What every change of a person’s own plan keeps apart from the record: why, who agreed, and their own words."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.acts.desk import Desk


@dataclass(frozen=True, slots=True)
class Agreed:
    """`reason`: why, as whoever writes it down puts it; `words`: the person's own; `by`: the id of who agreed."""

    reason: str = ""
    words: str = ""
    by: str = ""


def kept(desk: Desk, person: str, agreed: Agreed) -> dict[str, str | None]:
    """The fields that point at them."""
    return {
        "reason": desk.keep_words(agreed.reason, sort="reason", person=person),
        "words": desk.keep_words(agreed.words, sort="said", person=person),
        "agreed_by": agreed.by,
    }
