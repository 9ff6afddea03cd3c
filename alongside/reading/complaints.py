"""Complaints: what was complained about, whether it was heard and answered, and what the answer was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.access.models import User
from alongside.people.words import words_with
from alongside.record.models import Review
from casebook import Position

ABOUT = {
    "contact": "How we got in touch, or did not",
    "panel": "The Panel",
    "draft": "The draft report",
    "publication": "Publication",
    "decision": "Something that was decided",
    "someone_here": "Somebody who works here",
    "other": "Something else",
}
OUTCOMES = {
    "upheld": "The complaint is right",
    "upheld_in_part": "The complaint is right in part",
    "not_upheld": "We see it differently",
}


@dataclass(frozen=True, slots=True)
class Complaint:
    """`acknowledge_by`, `answer_by`: the days owed, while it is owed. Words are ready to be read."""

    id: str
    person: str
    about: str
    on: date
    words: str
    acknowledged_on: date | None
    acknowledge_by: date | None
    answered_by: str
    answered_on: date | None
    answer_by: date | None
    outcome: str
    answer: str
    withdrawn_on: date | None
    late: bool

    @property
    def open(self) -> bool:
        return self.answered_on is None and self.withdrawn_on is None


def complaints_of(review: Review, position: Position, person: str = "") -> list[Complaint]:
    """Every complaint, or those of one person, the newest first. Two queries."""
    about = {"person": person} if person else {}
    made = position.facts("complaint_made", **about)
    answers = position.facts("complaint_answered", **about)
    heard = position.facts("complaint_acknowledged", **about)
    kept = words_with(review.id, [entry.fact.fields.get("words") for entry in (*made, *answers)])
    users = {str(entry.fact.fields.get("answered_by", "")) for entry in (*heard, *answers)} - {""}
    names = dict(User.objects.filter(id__in=users).values_list("id", "name"))
    return [_complaint(position, str(entry.fact.fields["complaint"]), kept, names) for entry in reversed(made)]


def _complaint(position: Position, complaint: str, kept: dict[str, str], names: dict[str, str]) -> Complaint:
    made = position.latest("complaint_made", complaint=complaint)
    assert made is not None
    heard = position.latest("complaint_acknowledged", complaint=complaint)
    answered = position.latest("complaint_answered", complaint=complaint)
    withdrawn = position.latest("complaint_withdrawn", complaint=complaint)
    to_hear = position.duty("complaint_acknowledged", complaint=complaint)
    to_answer = position.duty("complaint_answered", complaint=complaint)
    by = answered or heard
    return Complaint(
        id=complaint,
        person=str(made.fact.fields["person"]),
        about=ABOUT.get(str(made.fact.fields.get("about", "")), ABOUT["other"]),
        on=made.fact.on,
        words=kept.get(str(made.fact.fields.get("words", "")), ""),
        acknowledged_on=heard.fact.on if heard else None,
        acknowledge_by=to_hear.due if to_hear and str(to_hear.state) == "due" else None,
        answered_by=names.get(str(by.fact.fields.get("answered_by", "")), "") if by else "",
        answered_on=answered.fact.on if answered else None,
        answer_by=to_answer.due if to_answer and str(to_answer.state) == "due" else None,
        outcome=OUTCOMES.get(str(answered.fact.fields.get("outcome", "")), "") if answered else "",
        answer=kept.get(str(answered.fact.fields.get("words", "")), "") if answered else "",
        withdrawn_on=withdrawn.fact.on if withdrawn else None,
        late=any(duty is not None and str(duty.state) == "due" and duty.late for duty in (to_hear, to_answer)),
    )
