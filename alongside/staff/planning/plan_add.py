"""Add a step of a person’s own to their path."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.families.add_step import add_step
from alongside.people.people import subject_of
from alongside.reading.own_plan import steps_of
from alongside.staff.families.about_person import about_person, family_of
from alongside.staff.planning.plan_forms import AtTheBeginning, PlanAdd, agreed_of, who_may_agree


def plan_add(request: HttpRequest, person: str) -> HttpResponse:
    """Ask what the step is, where it stands, why and who agreed."""
    position, members, member = family_of(request, person)
    review = request.entered.review
    steps = steps_of(position, review, subject_of(review.id), person)

    def act(doing: Doing, said: dict[str, Any]) -> None:
        after = "" if said["after"] == AtTheBeginning else said["after"]
        add_step(doing, person=person, title=said["title"], after=after, agreed=agreed_of(said), on=said["on"])

    return about_person(
        request,
        person,
        "staff/planning/plan_add.jinja",
        PlanAdd,
        act=act,
        then=reverse("staff:plan", args=[review.id, person]),
        context={"back_to": {"text": "Back to the plan", "href": reverse("staff:plan", args=[review.id, person])}},
        agree=who_may_agree(review, member, members),
        places=[(each.name, f"After “{each.title}”") for each in steps],
    )
