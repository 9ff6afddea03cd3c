"""Record the first real contact with someone: something really passed between us and them."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def make_first_contact(
    doing: Doing,
    *,
    person: str,
    kind: str,
    channel: str = "",
    words: str = "",
    why_this_way: str = "",
    on: date | None = None,
) -> None:
    """Record it with what was said.

    `why_this_way`: why we came by letter, by phone or to the door, thought about beforehand.
    """
    with at_desk(doing) as desk:
        desk.keep_words(why_this_way, sort="why_this_way", person=person)
        said = desk.keep_words(words, sort="said", person=person)
        desk.append("first_contact_made", on=on, person=person, kind=kind, channel=channel, words=said)
