"""The letter that says why a review takes longer than six months. Its causes come from the record."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside import clock
from alongside.acts.reviews.send_delay_letter import send_delay_letter
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.design.words import day_year
from alongside.pages.question import question
from alongside.reading.reviews import position_now
from alongside.reading.strands import Strand, strands_of
from casebook import Position

CAUSES = [
    (
        "family_reading_time",
        "The family’s time to read",
        "As long as they need. It is a cause of its own, and a good one.",
    ),
    ("criminal_case", "A criminal case"),
    ("inquest", "An inquest"),
    ("other_proceedings", "Other proceedings"),
    ("agency_papers", "Papers of an agency came late"),
    ("illness", "Illness"),
    ("other", "Another cause"),
]


class DelayLetter(SeenAndOnce, Form):
    """The main cause, the letter's words, and when it went."""

    cause = ChoiceField("What is the main cause?", choices=CAUSES, missing="Choose the main cause.")
    strand = ChoiceField("Which board’s review takes longer?", missing="Choose the board.")
    words = LongTextField("The letter", rows=14, missing="Write the letter.")
    on = DayField("When did it go?", missing="Say when it went.")
    field_order = ("strand", "cause", "words", "on")

    def __init__(self, *args: Any, strands: list[Strand], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["strand"].choices = [(each.id, f"{each.name}: to {addressee(each)}") for each in strands]
        if len(strands) < 2:
            del self.fields["strand"]


def addressee(strand: Strand) -> str:
    """Whom this board tells why its review takes longer."""
    return strand.words.get("told_of_delay", strand.board)


def delay_letter(request: HttpRequest) -> HttpResponse:
    """Show the causes the record holds, offer a letter that lists them, and record that it went."""
    review = request.entered.review
    position = position_now(review)
    causes = recorded_causes(position)
    decided = position.latest("review_decided")
    sent = position.latest("delay_letter_sent")
    strands = strands_of(position)
    words = _letter(review.reference, decided.fact.on if decided else None, causes)
    return question(
        request,
        "staff/reviews/delay_letter.jinja",
        DelayLetter,
        act=lambda doing, said: send_delay_letter(
            doing, cause=said["cause"], words=said["words"], on=said["on"], strand=said.get("strand") or "main"
        ),
        then=reverse("staff:review", args=[review.id]),
        context={
            "addressees": list(dict.fromkeys(addressee(each) for each in strands)),
            "causes": causes,
            "sent_on": sent.fact.on if sent else None,
        },
        initial={"on": clock.today(), "words": words},
        strands=strands,
    )


def recorded_causes(position: Position) -> list[str]:
    """What in the record takes time, each as a sentence. Nobody of the family is named in it."""
    found = []
    opened = position.facts("draft_opened_to")
    if opened:
        found.append(
            f"The family has been reading the draft since {day_year(opened[0].fact.on)}, for as long as they need."
        )
    case = position.latest("criminal_case_began", "charged")
    ended = position.latest("sentence_passed", "criminal_case_ended", "appeal_ended")
    if case and (ended is None or ended.number < case.number):
        found.append(f"A criminal case has been active since {day_year(case.fact.on)}.")
    inquest = position.latest("inquest_opened")
    if inquest:
        found.append(f"An inquest was opened on {day_year(inquest.fact.on)}.")
    holds = {str(entry.fact.fields["hold"]) for entry in position.facts("contact_hold_placed")}
    holds -= {str(entry.fact.fields["hold"]) for entry in position.facts("contact_hold_released")}
    if holds:
        found.append("Contact with a family member is on hold at the request of another body.")
    cancelled = position.facts("panel_meeting_cancelled")
    if cancelled:
        found.append(f"A Panel meeting was cancelled on {day_year(cancelled[-1].fact.on)}.")
    return found


def _letter(reference: str, decided_on: date | None, causes: list[str]) -> str:
    begun = f"It was decided on {day_year(decided_on)}." if decided_on else ""
    listed = "\n".join(f"– {cause}" for cause in causes) or "– "
    return (
        f"Review {reference}\n\nThis review will take longer than six months. {begun}\n\nThe causes are:\n{listed}\n\n"
        "We have not asked the family to hurry, and we will not. We will write again when there is a date."
    )
