"""How often: a number of the process that a person has their own way."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.families.change_own_plan import change_own_plan
from alongside.reading.own_plan import OWN_NUMBERS, numbers_of
from alongside.staff.families.about_person import about_person, family_of
from alongside.staff.planning.plan_forms import PlanNumber, agreed_of, who_may_agree


def plan_number(request: HttpRequest, person: str, setting: str) -> HttpResponse:
    """Ask how often, why and who agreed."""
    if setting not in OWN_NUMBERS:
        raise Http404
    position, members, member = family_of(request, person)
    review = request.entered.review
    now = next(each for each in numbers_of(position, person) if each.name == setting)
    question, choices = OWN_NUMBERS[setting]

    def act(doing: Doing, said: dict[str, Any]) -> None:
        change_own_plan(
            doing, person=person, setting=setting, value=said["value"], agreed=agreed_of(said), on=said["on"]
        )

    return about_person(
        request,
        person,
        "staff/planning/plan_number.jinja",
        PlanNumber,
        act=act,
        then=reverse("staff:plan", args=[review.id, person]),
        context={"back_to": {"text": "Back to the plan", "href": reverse("staff:plan", args=[review.id, person])}},
        initial={"value": now.value},
        question=question,
        choices=list(choices),
        agree=who_may_agree(review, member, members),
    )
