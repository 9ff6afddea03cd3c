"""A family member proposes the name the person will have in the report."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.publication.real_names import belongs_to_somebody


def propose_name(doing: Doing, *, person: str, name: str, words: str = "", on: date | None = None) -> str:
    """Keep the name and why; gives the proposal's id. Where it belongs to somebody real, that is recorded for staff;
    whose it is, is told to nobody, and decide_name refuses it.
    """
    with at_desk(doing) as desk:
        proposal = desk.keep_words(name, sort="proposed_name", person=person)
        if proposal is None:
            raise ValueError("a name is proposed, or nothing is")
        desk.keep_words(words, sort="said", person=person)
        desk.append("pseudonym_proposed", on=on, person=person, pseudonym=proposal)
        if belongs_to_somebody(desk.review.id, name):
            desk.append("pseudonym_clash_found", on=on, pseudonym=proposal)
        return proposal
