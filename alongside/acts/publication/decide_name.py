"""The chair decides which name stands in the report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.publication.real_names import NameOfSomebody, belongs_to_somebody
from alongside.people.people import set_subject, subject_of
from alongside.people.words import words_with


def decide_name(doing: Doing, *, proposal: str, approver: str, reason: str, on: date | None = None) -> None:
    """Record the decision with its reason. From here every page for the public uses this name; each family member is
    told. Raises NameOfSomebody where it belongs to somebody real, also if they were named since.
    """
    with at_desk(doing) as desk:
        name = words_with(desk.review.id, [proposal])[proposal]
        if belongs_to_somebody(desk.review.id, name):
            raise NameOfSomebody
        kept = desk.keep_words(reason, sort="reason")
        desk.append("pseudonym_decided", on=on, pseudonym=proposal, approver=approver, reason=kept)
        set_subject(
            desk.review.partnership_id, desk.review.id, replace(subject_of(desk.review.id), published_name=name)
        )
