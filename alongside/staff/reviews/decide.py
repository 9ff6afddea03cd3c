"""Decide a review: first of what kind, then what was decided, about whom, and who the family is."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside import clock
from alongside.acts.desk import Doing
from alongside.acts.reviews.decide_review import Decision, FamilyMember, decide_review
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce, SelectField, TextField
from alongside.pages.question import question
from alongside.people.people import About
from alongside.process_files import type_name
from alongside.record.models import Review
from alongside.staff.families.add_person import RELATIONS

KINDS = {"child": "lcspr", "adult": "safeguarding_adults_review"}
ORDINALS = ("First", "Second", "Third")
HOW_MANY = len(ORDINALS)  # family members on this page; more are added on the review's own
NOT_YET = "That day has not come yet. Record this once it has happened."


class DecideReview(SeenAndOnce, Form):
    """What every review asks. The days of what came first are checked against one another."""

    reference = TextField(
        "Reference", hint="For example: LCSPR 2026-03", width=20, missing="Give the review a reference."
    )
    decided_on = DayField("When was it decided?", missing="Say when it was decided.")
    about_name = TextField(
        "Full name of the person the review is about", missing="Type the name of the person the review is about."
    )
    about_called = TextField(
        "What the family calls them",
        hint="Pages and letters to the family use this name.",
        missing="Type what the family calls them.",
    )
    about_pronoun = ChoiceField(
        "He, she or they?",
        choices=[("he", "He"), ("she", "She"), ("they", "They")],
        missing="Choose one.",
    )
    about_died = ChoiceField(
        "Did they die?",
        choices=[("yes", "Yes"), ("no", "No, they are alive")],
        missing="Say whether they died.",
    )
    reason = LongTextField(
        "Why a review?", hint="In a few sentences, as it stands in the minute.", rows=4, optional=True
    )
    no_family_reason = LongTextField("Or why is nobody of the family known yet?", rows=3, optional=True)

    IN_ORDER: tuple[tuple[str, str], ...] = ()  # (field, what it is called), oldest first

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in range(1, HOW_MANY + 1):
            who = f"{ORDINALS[number - 1]} family member"
            self.fields[f"name_{number}"] = TextField(f"{who}: full name", width=30, optional=True)
            self.fields[f"relation_{number}"] = SelectField(f"{who}: who they are", choices=RELATIONS, optional=True)

    def clean_reference(self) -> str:
        reference = self.cleaned_data["reference"]
        if Review.objects.filter(reference=reference).exists():
            raise forms.ValidationError("There is a review with this reference. Give this one another.")
        return str(reference)

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        self._check_days(said)
        named = [number for number in range(1, HOW_MANY + 1) if said.get(f"name_{number}")]
        if not named and not said.get("no_family_reason"):
            self.add_error(
                "name_1",
                forms.ValidationError("Name at least one family member, or say below why nobody is known yet."),
            )
        for number in named:
            if not said.get(f"relation_{number}"):
                self.add_error(f"relation_{number}", forms.ValidationError("Choose who they are."))
        return said

    def _check_days(self, said: dict[str, Any]) -> None:
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

    def family(self) -> tuple[FamilyMember, ...]:
        said, words = self.cleaned_data, dict(RELATIONS)
        return tuple(
            FamilyMember(
                name=said[f"name_{number}"],
                called=said[f"name_{number}"].split()[0],
                relation=words[said[f"relation_{number}"]].lower(),
                relation_kind=said[f"relation_{number}"],
            )
            for number in range(1, HOW_MANY + 1)
            if said[f"name_{number}"]
        )


class DecideChildReview(DecideReview):
    """A Local Child Safeguarding Practice Review: the law's first steps, as far as they happened."""

    became_aware_on = DayField("When did the council become aware?", missing="Say when the council became aware.")
    notified_on = DayField("When was the National Panel notified?", optional=True)
    rapid_review_sent_on = DayField("When was the rapid review sent?", optional=True)

    IN_ORDER = (
        ("became_aware_on", "the council became aware"),
        ("notified_on", "the National Panel was notified"),
        ("rapid_review_sent_on", "the rapid review was sent"),
    )


class DecideAdultReview(DecideReview):
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

    IN_ORDER = (("referred_on", "it was asked for"),)


def decide(request: HttpRequest) -> HttpResponse:
    """Of what kind?"""
    return render(request, "staff/reviews/decide.jinja", {})


def decide_kind(request: HttpRequest, kind: str) -> HttpResponse:
    """Ask everything a decision needs, and begin the review."""
    if kind not in KINDS:
        raise Http404
    form_class = DecideChildReview if kind == "child" else DecideAdultReview
    asked: list[DecideReview] = []

    def ask(*args: Any, **kwargs: Any) -> DecideReview:
        asked.append(form_class(*args, **kwargs))
        return asked[-1]

    return question(
        request,
        "staff/reviews/decide_kind.jinja",
        ask,
        act=lambda doing, said: _decide(doing, KINDS[kind], asked[-1], said),
        then=lambda review: reverse("staff:review", args=[review]) if review else reverse("staff:reviews"),
        context={"kind": kind, "type_name": type_name(KINDS[kind], clock.today()), "members": range(1, HOW_MANY + 1)},
        day_field="decided_on",
    )


def _decide(doing: Doing, review_type: str, form: DecideReview, said: dict[str, Any]) -> str:
    about = About(said["about_name"], said["about_called"], said["about_pronoun"], "", said["about_died"] == "yes")
    only_of_type = ("became_aware_on", "notified_on", "rapid_review_sent_on", "ground", "referred_by", "referred_on")
    return decide_review(
        doing,
        Decision(
            type=review_type,
            decided_on=said["decided_on"],
            about=about,
            reference=said["reference"],
            reason=said["reason"],
            family=form.family(),
            no_family_reason="" if form.family() else said["no_family_reason"],
            **{name: said[name] for name in only_of_type if name in said},
        ),
    )
