"""Publication: what stands between the signed report and the public page, in order, with whom each step waits for."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.design.words import day
from alongside.published.shelf import address_of, shelf_key
from alongside.reading.publication import plan_of, who_knows
from alongside.staff.drafts.of_review import of_review
from alongside.staff.publication.people_told import person_told
from alongside.staff.publication.steps import steps


def publication(request: HttpRequest) -> HttpResponse:
    """The page of publication."""
    of = of_review(request)
    plan = plan_of(of.review, of.position)
    fields = {"version": plan.signed} if plan.signed else {}
    closed = of.position.ask("published", None, **fields, date=plan.day) if plan.day else ()
    context = {
        "plan": plan,
        "steps": steps(of, plan),
        "people": [person_told(of, plan, each) for each in who_knows(of.position, of.members, plan.day)],
        "gate": of.gate(f"Publishing on {day(plan.day)}", closed, **fields, date=plan.day)
        if plan.day and not plan.published
        else None,
        "today": plan.day == of.position.today,
        "address": address_of(shelf_key(of.review.id)),
    }
    return render(request, "staff/publication/publication.jinja", context)
