"""The chair takes up a name somebody proposed in the same breath: proposal and decision in one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.publication.real_names import NameOfSomebody, belongs_to_somebody
from alongside.people.people import set_subject, subject_of


def choose_name(doing: Doing, *, person: str, name: str, approver: str, reason: str, on: date | None = None) -> None:
    """Record that this family member proposed it and that it was decided, with its reason.

    Raises NameOfSomebody where it belongs to somebody real; nothing is written then.
    """
    name = name.strip()
    with at_desk(doing) as desk:
        if belongs_to_somebody(desk.review.id, name):
            raise NameOfSomebody
        proposal = desk.keep_words(name, sort="proposed_name", person=person)
        desk.append("pseudonym_proposed", on=on, person=person, pseudonym=proposal)
        kept = desk.keep_words(reason, sort="reason")
        desk.append("pseudonym_decided", on=on, pseudonym=proposal, approver=approver, reason=kept)
        about = replace(subject_of(desk.review.id), published_name=name)
        set_subject(desk.review.partnership_id, desk.review.id, about)
