"""Decide a review: first of what kind, then what was decided, about whom, and who the family is."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside import clock
from alongside.acts.desk import Doing
from alongside.acts.reviews.decide_review import Decision, FamilyMember, decide_review
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce, SelectField, TextField, TickField
from alongside.pages.question import question
from alongside.people.people import About
from alongside.process_files import type_name, type_words
from alongside.record.models import Review
from alongside.staff.families.add_person import RELATIONS
from alongside.staff.reviews.decide_forms import decision_of, kinds

ORDINALS = ("First", "Second", "Third")
HOW_MANY = len(ORDINALS)  # family members on this page; more are added on the review's own


class AboutWhom(SeenAndOnce, Form):
    """Whom the review is about, and who the family is."""

    reference = TextField("Reference", hint="For example: 2026-03", width=20, missing="Give the review a reference.")
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
        missing="Choose he, she or they.",
    )
    about_died = ChoiceField(
        "Have they died?",
        choices=[("yes", "Yes"), ("no", "No, they are alive")],
        missing="Say whether they have died.",
    )
    no_family_reason = LongTextField("Or why is nobody of the family known yet?", rows=3, optional=True)
    together = TickField(
        "Another board holds it together with this one",
        hint="You record its decision on the next page. The family is asked once, for both.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in range(1, HOW_MANY + 1):
            who = f"{ORDINALS[number - 1]} family member"
            self.fields[f"name_{number}"] = TextField(f"{who}: full name", width=30, optional=True)
            self.fields[f"relation_{number}"] = SelectField(f"{who}: who they are", choices=RELATIONS, optional=True)
        self.fields["no_family_reason"] = self.fields.pop("no_family_reason")  # it is asked after them

    def clean_reference(self) -> str:
        reference = self.cleaned_data["reference"]
        if Review.objects.filter(reference=reference).exists():
            raise forms.ValidationError("There is a review with this reference. Give this one another.")
        return str(reference)

    def clean(self) -> dict[str, Any]:
        said = super().clean()
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


def decide(request: HttpRequest) -> HttpResponse:
    """Of what kind? Each by the name it has today."""
    offered = []
    for kind, review_type in kinds().items():
        words = type_words(review_type, clock.today())
        offered.append(
            {
                "title": f"A {words['name']}",
                "href": reverse("staff:decide-kind", args=[kind]),
                "words": f"About {words['about']}. Decided by {words['boards']}.",
            }
        )
    return render(request, "staff/reviews/decide.jinja", {"kinds": offered})


def decide_kind(request: HttpRequest, kind: str) -> HttpResponse:
    """Ask everything a decision needs, and begin the review. Where another board holds it too, its decision is next."""
    if kind not in kinds():
        raise Http404
    form_class = decision_of(kinds()[kind], AboutWhom)
    asked: list[Any] = []

    def ask(*args: Any, **kwargs: Any) -> Any:
        asked.append(form_class(*args, **kwargs))
        return asked[-1]

    def then(review: str | None) -> str:
        if review is None:
            return reverse("staff:reviews")
        together = asked[-1].cleaned_data["together"]
        return reverse("staff:join" if together else "staff:review", args=[review])

    return question(
        request,
        "staff/reviews/decide_kind.jinja",
        ask,
        act=lambda doing, said: _decide(doing, asked[-1], said),
        then=then,
        context={
            "before": form_class.BEFORE,
            "type_name": type_name(form_class.TYPE, clock.today()),
            "members": range(1, HOW_MANY + 1),
        },
        day_field="decided_on",
    )


def _decide(doing: Doing, form: Any, said: dict[str, Any]) -> str:
    about = About(said["about_name"], said["about_called"], said["about_pronoun"], "", said["about_died"] == "yes")
    return decide_review(
        doing,
        Decision(
            type=form.TYPE,
            about=about,
            reference=said["reference"],
            family=form.family(),
            no_family_reason="" if form.family() else said["no_family_reason"],
            **form.told(),
        ),
    )
