"""What a board's decision to hold a review asks, by the type of review."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from alongside import clock
from alongside.acts.reviews.first_steps import FirstSteps
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce

NOT_YET = "That day has not come yet. Record this once it has happened."
ONLY_OF_TYPE = ("became_aware_on", "notified_on", "rapid_review_sent_on", "ground", "referred_by", "referred_on")


class BoardDecision(SeenAndOnce, Form):
    """What every board's decision asks. The days of what came first are checked against one another."""

    decided_on = DayField("When was it decided?", missing="Say when it was decided.")
    reason = LongTextField(
        "Why a review?", hint="In a few sentences, as it stands in the minute.", rows=4, optional=True
    )

    TYPE = ""
    IN_ORDER: tuple[tuple[str, str], ...] = ()  # (field, what it is called), oldest first
    BEFORE: tuple[str, ...] = ()  # the fields that stand before the day of the decision

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        before: tuple[date, str] | None = None
        for name, called in (*self.IN_ORDER, ("decided_on", "the decision")):
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
        said = self.cleaned_data
        return {name: said[name] for name in ("decided_on", "reason", *ONLY_OF_TYPE) if name in said}


class OfAChild(BoardDecision):
    """A Local Child Safeguarding Practice Review: the law's first steps, as far as they happened."""

    became_aware_on = DayField("When did the council become aware?", missing="Say when the council became aware.")
    notified_on = DayField("When was the National Panel notified?", optional=True)
    rapid_review_sent_on = DayField("When was the rapid review sent?", optional=True)

    TYPE = "lcspr"
    BEFORE = ("became_aware_on", "notified_on", "rapid_review_sent_on")
    IN_ORDER = (
        ("became_aware_on", "the council became aware"),
        ("notified_on", "the National Panel was notified"),
        ("rapid_review_sent_on", "the rapid review was sent"),
    )


class OfAnAdult(BoardDecision):
    """A Safeguarding Adults Review: by whom it was asked for, and on what ground of the law."""

    referred_by = ChoiceField(
        "Who asked for it?",
        choices=[
            ("agency", "An agency"),
            ("family", "The family"),
            ("coroner", "A coroner"),
            ("police", "The police"),
            ("other", "Someone else"),
        ],
        missing="Say who asked for it.",
    )
    referred_on = DayField("When was it asked for?", missing="Say when it was asked for.")
    ground = ChoiceField(
        "On what ground?",
        choices=[
            ("duty", "A duty: Care Act 2014, section 44(1) to (3)"),
            ("power", "A power: Care Act 2014, section 44(4)"),
        ],
        missing="Say on what ground of the law.",
    )

    TYPE = "safeguarding_adults_review"
    BEFORE = ("referred_by", "referred_on", "ground")
    IN_ORDER = (("referred_on", "it was asked for"),)


class OfADeathInTheHome(BoardDecision):
    """A Domestic Homicide Review: who told the Community Safety Partnership, and when."""

    referred_by = ChoiceField(
        "Who told the Community Safety Partnership?",
        choices=[
            ("police", "The police"),
            ("agency", "Another agency"),
            ("family", "The family"),
            ("coroner", "A coroner"),
            ("other", "Someone else"),
        ],
        missing="Say who told it.",
    )
    referred_on = DayField("When was it told?", missing="Say when it was told.")

    TYPE = "dhr"
    BEFORE = ("referred_by", "referred_on")
    IN_ORDER = (("referred_on", "the partnership was told"),)


# the word in the address of each kind -> its questions
KINDS: dict[str, type[BoardDecision]] = {"child": OfAChild, "adult": OfAnAdult, "domestic": OfADeathInTheHome}
