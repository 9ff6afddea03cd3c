"""What is owed to the living adult a Safeguarding Adults Review is about, before its terms are fixed: whether they
agree to it, and whether the law gives them an advocate (PRACTICE 2.2; Care Act 2014, section 68).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from alongside.access.roles import Can
from alongside.design.words import day_year
from alongside.reading.families import Member
from casebook import Entry, Position

THE_ADULT = "subject"


@dataclass(frozen=True, slots=True)
class LivingAdult:
    """How it stands. `agrees`, `right` and `decides` are words for staff; `decided`: their no was answered."""

    agrees: str
    right: str
    decides: str
    decided: bool


def is_the_adult(member: Member) -> bool:
    """Is the review about them, and are they alive?"""
    return member.relation_kind == THE_ADULT and member.died_on is None


def living_adult(position: Position, member: Member) -> LivingAdult | None:
    """None for everybody else."""
    if not is_the_adult(member):
        return None
    tested, word = _tested(position, member), _newest_word(position, member)
    rights = {"met": "Yes", "not_met": "No"}
    return LivingAdult(
        agrees=f"{'No' if _refused(word) else 'Yes'}, said on {day_year(word.fact.on)}" if word else "Not asked yet",
        right=f"{rights[str(tested.fact.fields['duty'])]}, tested on {day_year(tested.fact.on)}"
        if tested
        else "Not tested yet",
        decides=_decides(position, member),
        decided=_since("public_interest_decided", position, word) if word and _refused(word) else False,
    )


def next_for_the_adult(position: Position, member: Member, review: str, can: frozenset[Can]) -> list[dict[str, Any]]:
    """Rows for ui.notes: what keeps the terms of reference open for this one person, each with its page.

    Empty for everybody but the living adult.
    """
    if not is_the_adult(member):
        return []
    called, word, tested = member.called, _newest_word(position, member), _tested(position, member)
    fixed = position.latest("terms_fixed") is not None
    rows = []

    def row(words: str, text: str, page: str, *more: str, needs: Can = Can.KEEP_REVIEW) -> None:
        link = {"link": {"text": text, "href": reverse(f"staff:{page}", args=[review, *more])}} if needs in can else {}
        rows.append({"state": "due", "words": words, **link})

    if word is None and not fixed:
        row(f"Ask whether {called} agrees to the review.", "Record what they say", "consent", member.id)
    if word is not None and _refused(word):
        if not _advised(position, word):
            row(f"Take legal advice on {called}’s no to the review.", "Record the advice", "legal-advice")
        if not _since("public_interest_decided", position, word):
            decides = "Decide" if Can.APPROVE in can else "Somebody senior decides"
            words = f"{decides} whether the public interest lets the review go on without {called}’s agreement."
            row(words, "Record the decision", "public-interest", needs=Can.APPROVE)
    if position.latest("capacity_considered", person=member.id) is None and not fixed:
        row(f"Consider whether {called} can decide about taking part.", "Record what was found", "capacity", member.id)
    if tested is None and not fixed:
        words = f"Test whether {called} has a right to an advocate, before the terms of reference are fixed."
        row(words, "Record the test", "advocacy-duty", member.id)
    elif tested is not None and tested.fact.fields["duty"] == "met" and not _helped(position, member):
        row(
            f"{called} has a right to an advocate, and none is in place.",
            "An advocate begins",
            "advocate-began",
            member.id,
        )
    return rows


DECIDES = {
    "has_capacity": "Yes",
    "lacks_capacity": "No, not about taking part",
    "differs_by_decision": "Some decisions, not others",
}


def _decides(position: Position, member: Member) -> str:
    """Whether they can decide about taking part, as it was considered last."""
    considered = position.latest("capacity_considered", person=member.id)
    if considered is None:
        return "Not considered yet"
    return f"{DECIDES[str(considered.fact.fields['outcome'])]}, considered on {day_year(considered.fact.on)}"


def _newest_word(position: Position, member: Member) -> Entry | None:
    return position.latest("consent_given", "consent_refused", person=member.id)


def _refused(word: Entry) -> bool:
    return word.fact.kind == "consent_refused"


def _tested(position: Position, member: Member) -> Entry | None:
    return position.latest("advocacy_duty_tested", person=member.id)


def _since(kind: str, position: Position, word: Entry) -> bool:
    found = position.latest(kind)
    return found is not None and found.number > word.number


def _advised(position: Position, word: Entry) -> bool:
    """Advice about something else does not answer a no to the review."""
    return any(
        entry.number > word.number
        for entry in position.facts("legal_advice_recorded")
        if entry.fact.fields.get("about") == "consent_refused"
    )


def _helped(position: Position, member: Member) -> bool:
    return bool(member.advocate) or position.latest("appropriate_person_named", person=member.id) is not None
