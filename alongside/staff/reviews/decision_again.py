"""The decision to hold a review, looked at again: none after all, a national one, another area in the lead, parted."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside import clock
from alongside.acts.desk import Doing
from alongside.acts.reviews.agree_lead_area import agree_lead_area
from alongside.acts.reviews.decide_no_review import decide_no_review
from alongside.acts.reviews.part_reviews import part_reviews
from alongside.acts.reviews.record_national_review import record_national_review
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce, TextField
from alongside.pages.question import question
from alongside.reading.reviews import position_now, said_of_type
from casebook import Position

Said = dict[str, Any]
NO_REVIEW, CAPTURED, NATIONAL, WE_LEAD, THEY_LEAD, PARTED = "none", "captured", "national", "we", "they", "parted"


class DecisionAgain(SeenAndOnce, Form):
    """What was decided, why, and when."""

    what = ChoiceField("What was decided?", missing="Say what was decided.")
    area = TextField("If two areas work together: the other area", width=30, optional=True)
    reason = LongTextField(
        "Why?",
        hint="Each family member is told this within seven days. Write it so that they can read it.",
        rows=5,
        missing="Say why.",
    )
    on = DayField("When was it decided?", missing="Say when it was decided.")

    def __init__(self, *args: Any, offered: list[tuple[str, ...]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["what"].choices = offered

    def clean(self) -> Said:
        said = super().clean()
        if said.get("what") in (WE_LEAD, THEY_LEAD) and not said.get("area"):
            self.add_error("area", forms.ValidationError("Write the name of the other area."))
        return said


def decision_again(request: HttpRequest) -> HttpResponse:
    """Ask what was decided, and record it in the name of whoever is signed in."""
    review = request.entered.review
    position = position_now(review)
    return question(
        request,
        "staff/reviews/decision_again.jinja",
        DecisionAgain,
        act=lambda doing, said: _record(doing, request.entered.user.id, said),
        then=reverse("staff:decisions", args=[review.id]),
        initial={"on": clock.today()},
        offered=_offered(position, child=bool(said_of_type(review, "about_a_child"))),
    )


def _offered(position: Position, *, child: bool) -> list[tuple[str, ...]]:
    joined = position.latest("reviews_joined", "reviews_parted")
    offered: list[tuple[str, ...]] = [
        (NO_REVIEW, "There is no review after all"),
        (CAPTURED, "There is no review after all, and what was learned is written down"),
    ]
    if child:
        offered.append((NATIONAL, "The National Panel holds a national review instead"))
    offered.append((WE_LEAD, "Two areas work together, and ours leads"))
    offered.append((THEY_LEAD, "Two areas work together, and the other one leads"))
    if joined is not None and joined.fact.kind == "reviews_joined":
        offered.append((PARTED, "The two joined reviews go on separately", "The family is still asked only once."))
    return offered


def _record(doing: Doing, approver: str, said: Said) -> None:
    what, reason, on = said["what"], said["reason"], said["on"]
    if what in (NO_REVIEW, CAPTURED):
        learning = "captured" if what == CAPTURED else "none"
        decide_no_review(doing, approver=approver, reason=reason, learning=learning, on=on)
    elif what == NATIONAL:
        record_national_review(doing, words=reason, on=on)
    elif what == PARTED:
        part_reviews(doing, approver=approver, reason=reason, on=on)
    else:
        lead = "this_area" if what == WE_LEAD else "other_area"
        agree_lead_area(doing, lead=lead, other_area=said["area"], approver=approver, on=on)
