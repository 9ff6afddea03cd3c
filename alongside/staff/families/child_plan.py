"""Agree how a child takes part."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.families.agree_child_plan import agree_child_plan
from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce
from alongside.staff.families.about_person import about_person


class ChildPlan(SeenAndOnce, Form):
    """Who decides, what the child understands, who helps, and how."""

    parental_responsibility = LongTextField(
        "Who holds parental responsibility?",
        hint="And is any of them a suspect, or kept apart from the child? They may not decide for the child then.",
        rows=3,
        missing="Say who holds parental responsibility.",
    )
    competence = LongTextField(
        "What can the child decide and understand?", rows=3, missing="Say what the child can decide."
    )
    specialist = LongTextField(
        "Who with special skill stands by the child?", rows=2, missing="Say who stands by the child."
    )
    plan = LongTextField("How does the child take part?", rows=4, missing="Say how the child takes part.")
    on = DayField("When was this agreed?", missing="Say when it was agreed.")


def child_plan(request: HttpRequest, person: str) -> HttpResponse:
    """Ask for the plan and keep it."""
    return about_person(
        request,
        person,
        "staff/families/child_plan.jinja",
        ChildPlan,
        act=lambda doing, said: agree_child_plan(
            doing,
            person=person,
            parental_responsibility=said["parental_responsibility"],
            competence=said["competence"],
            specialist=said["specialist"],
            plan=said["plan"],
            on=said["on"],
        ),
    )
