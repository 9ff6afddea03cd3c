"""What a board's decision to hold a review asks. What came before it is named in the type.yaml of the review's kind."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from alongside import clock
from alongside.acts.reviews.first_steps import FirstSteps
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.process_files import listed, type_words, types_there

NOT_YET = "That day has not come yet. Record this once it has happened."
REFERRERS = [
    ("agency", "An agency"),
    ("family", "The family"),
    ("coroner", "A coroner"),
    ("police", "The police"),
    ("other", "Someone else"),
]
# the days of what came before, oldest first, and what each is called
DAYS = {
    "became_aware_on": "the council became aware",
    "notified_on": "the National Panel was notified",
    "rapid_review_sent_on": "the rapid review was sent",
    "referred_on": "it was asked for",
    "decided_on": "the decision",
}


class BoardDecision(SeenAndOnce, Form):
    """What every board's decision asks. The days of what came first are checked against one another."""

    decided_on = DayField("When was it decided?", missing="Say when it was decided.")
    reason = LongTextField(
        "Why a review?", hint="In a few sentences, as it stands in the minute.", rows=4, optional=True
    )

    TYPE = ""
    BEFORE: tuple[str, ...] = ()  # the fields that stand before the day of the decision

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        before: tuple[date, str] | None = None
        for name, called in DAYS.items():
            day = said.get(name)
            if not isinstance(day, date):
                continue
            if day > clock.today():
                self.add_error(name, forms.ValidationError(NOT_YET))
            elif before is not None and day < before[0]:
                self.add_error(name, forms.ValidationError(f"That is before {before[1]}. Which day did you mean?"))
            before = (day, called)
        return said

    def first_steps(self) -> FirstSteps:
        return FirstSteps(type=self.TYPE, **self.told())

    def told(self) -> dict[str, Any]:
        """The values of FirstSteps, as far as this type has them."""
        return {name: self.cleaned_data[name] for name in ("decided_on", "reason", *self.BEFORE)}


def asked_before(words: Mapping[str, str]) -> dict[str, forms.Field]:
    """The questions about what came before the decision, for a kind of review with this type.yaml.

    Raises ValueError for a first step that nobody knows how to ask about.
    """
    asked: dict[str, forms.Field] = {}
    for step in listed(words, "first_steps", "review_referred"):
        asked |= _asked(step, words)
    if "ground_duty" in words:
        grounds = [("duty", words["ground_duty"]), ("power", words["ground_power"])]
        asked["ground"] = ChoiceField("On what ground?", choices=grounds, missing="Say on what ground of the law.")
    return asked


def _asked(step: str, words: Mapping[str, str]) -> dict[str, forms.Field]:
    match step:
        case "local_authority_became_aware":
            missing = "Say when the council became aware."
            return {"became_aware_on": DayField("When did the council become aware?", missing=missing)}
        case "national_panel_notified":
            return {"notified_on": DayField("When was the National Panel notified?", optional=True)}
        case "rapid_review_sent":
            return {"rapid_review_sent_on": DayField("When was the rapid review sent?", optional=True)}
        case "review_referred":
            who = words.get("asked_who", "Who asked for it?")
            when = words.get("asked_when", "When was it asked for?")
            return {
                "referred_by": ChoiceField(who, choices=REFERRERS, missing="Say who it was."),
                "referred_on": DayField(when, missing="Say when it was."),
            }
    raise ValueError(f"no question is known for the first step {step!r}")


def decision_of(review_type: str, *first: type[Form]) -> type[Any]:
    """The form of a decision to hold a review of this type, with what `first` asks before it."""
    asked = asked_before(type_words(review_type, clock.today()))
    in_order = ("reference", *asked, "decided_on", "reason", "together")  # as the page asks; what is left follows
    body = {"__doc__": BoardDecision.__doc__, "TYPE": review_type, "BEFORE": tuple(asked), "field_order": in_order}
    return type("Decision", (*first, BoardDecision), body | asked)


def kinds() -> dict[str, str]:
    """The word in the address of each kind of review, and its type."""
    return {each.replace("_", "-"): each for each in types_there()}
