"""The plan for one person: every step of their path, what was said about it, and what can be done with it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.access.roles import Can
from alongside.design.words import day_year
from alongside.people.people import subject_of
from alongside.reading.own_plan import SAID, PlanStep, SaidOfStep, not_in_it_yet, numbers_of, said_of, steps_of
from alongside.staff.families.about_person import family_of

# what each change is called on a link, and on a page about it
CALLED = {
    "leave-out": "Leave it out",
    "pause": "Let it rest",
    "go-on": "Go on with it",
    "move": "Move it",
    "once-more": "Once more",
    "take-up": "Take it up again",
    "done": "It was done",
}


def plan(request: HttpRequest, person: str) -> HttpResponse:
    """The page of the plan. Those who keep the review can change it; others read it."""
    position, members, member = family_of(request, person)
    review, about = request.entered.review, subject_of(request.entered.review.id)
    steps = steps_of(position, review, about, person)
    keeps = Can.KEEP_REVIEW in request.entered.can and not member.died_on
    said = said_of(review, steps, {each.id: each.name for each in members}, request.entered.can)
    context = {
        "member": member,
        "keeps": keeps,
        "steps": [_row(review.id, person, step, said, keeps) for step in steps],
        "more": not_in_it_yet(position, review, about, person),
        "numbers": numbers_of(position, person),
    }
    return render(request, "staff/planning/plan.jinja", context)


def _row(review: str, person: str, step: PlanStep, said: dict[int, SaidOfStep], keeps: bool) -> dict[str, Any]:
    links = [
        {"text": CALLED[change], "href": reverse("staff:plan-change", args=[review, person, step.name, change])}
        for change in step.may
    ]
    return {
        "title": step.title,
        "state": step.shape,
        "word": SAID[step.state],
        "protects": step.protects,
        "links": links if keeps else [],
        "said": [_said(said[entry.number]) for entry in step.by if entry.number in said],
    }


def _said(said: SaidOfStep) -> dict[str, str]:
    line = said.line
    agreed = f" {said.agreed} agreed." if said.agreed and said.agreed != line.by else ""
    by = f" Written down by {line.by}." if line.by else ""
    return {"title": f"{day_year(line.on)}: {line.title}{agreed}{by}", "words": said.words, "reason": said.reason}
