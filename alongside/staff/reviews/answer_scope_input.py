"""Tell a family member what became of their point."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.reviews.answer_scope_input import answer_scope_input as answer
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.people.words import words_with
from alongside.staff.families.about_person import about_person, family_of


class AnswerScopeInput(SeenAndOnce, Form):
    """What became of it, why, and when they were told."""

    fate = ChoiceField(
        "What became of it?",
        choices=[
            ("in_the_terms", "The review looks at it"),
            ("in_part", "In part"),
            ("not_in_the_terms", "The review does not look at it"),
        ],
        missing="Say what became of it.",
    )
    reason = LongTextField("Why?", hint="As you told it to them.", rows=5, optional=True)
    on = DayField("When were they told?", missing="Say when they were told.")

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("fate") in ("in_part", "not_in_the_terms") and not said.get("reason"):
            self.add_error("reason", forms.ValidationError("Say why. A point that is not taken up is owed its reason."))
        return said


def answer_scope_input(request: HttpRequest, person: str, item: str) -> HttpResponse:
    """Show the point, ask what became of it and record that they were told."""
    position, _, _ = family_of(request, person)
    given = position.latest("scope_input_given", person=person, item=item)
    if given is None or item == "none":
        raise Http404
    point = str(given.fact.fields.get("words", ""))
    return about_person(
        request,
        person,
        "staff/reviews/answer_scope_input.jinja",
        AnswerScopeInput,
        act=lambda doing, said: answer(
            doing, person=person, item=item, fate=said["fate"], reason=said["reason"], on=said["on"]
        ),
        ask="terms_input_answered",
        ask_fields={"item": item},
        context={"point": words_with(request.entered.review.id, [point]).get(point, "")},
        then=reverse("staff:terms", args=[request.entered.review.id]),
    )
