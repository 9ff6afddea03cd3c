"""Change one step of a person’s own path, as they wish: leave it out, let it rest, move it, have it once more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.families.add_step import add_step
from alongside.acts.families.finish_step import finish_step
from alongside.acts.families.leave_step_out import leave_step_out
from alongside.acts.families.move_step import move_step
from alongside.acts.families.pause_step import pause_step
from alongside.acts.families.repeat_step import repeat_step
from alongside.acts.families.resume_step import resume_step
from alongside.design.fields import DayField, Form, SeenAndOnce
from alongside.people.people import subject_of
from alongside.reading.own_plan import DONE, FACT_OF, MOVE, PlanStep, not_in_it_yet, steps_of
from alongside.staff.families.about_person import about_person, family_of
from alongside.staff.planning.plan import CALLED
from alongside.staff.planning.plan_forms import AtTheBeginning, PlanChange, PlanMove, agreed_of, who_may_agree

MEANS = {
    "leave-out": "What it offers is declined with it, as their own no. They can have it back on any day.",
    "pause": "What we promised at it rests too, until they go on. No day of ours runs meanwhile.",
    "go-on": "What we promised at it is owed again, with its whole time.",
    "move": "It stands in another place of their path. What we promised stays the same.",
    "once-more": "What we promised at it is owed once more, from today.",
    "take-up": "It stands in their path again.",
    "done": "It was a step of their own: it is done when you say so.",
}
ACTS: dict[str, Callable[..., Any]] = {
    "leave-out": leave_step_out,
    "pause": pause_step,
    "go-on": resume_step,
    "once-more": repeat_step,
    "take-up": add_step,
}


class OnADay(SeenAndOnce, Form):
    """When it was done."""

    on = DayField("When?", missing="Say when.")


def plan_change(request: HttpRequest, person: str, step: str, change: str) -> HttpResponse:
    """Ask why, who agreed and for their own words, and record it. What protects waits for a senior person."""
    position, members, member = family_of(request, person)
    review, about = request.entered.review, subject_of(request.entered.review.id)
    steps = steps_of(position, review, about, person)
    title = _title_if_possible(steps, dict(not_in_it_yet(position, review, about, person)), step, change)

    def act(doing: Doing, said: dict[str, Any]) -> None:
        if change == DONE:
            finish_step(doing, person=person, step=step, on=said["on"])
        elif change == MOVE:
            after = "" if said["after"] == AtTheBeginning else said["after"]
            move_step(doing, person=person, step=step, after=after, agreed=agreed_of(said), on=said["on"])
        else:
            ACTS[change](doing, person=person, step=step, agreed=agreed_of(said), on=said["on"])

    options: dict[str, Any] = {}
    if change != DONE:
        options["agree"] = who_may_agree(request.entered.review, member, members)
    if change == MOVE:
        options["places"] = [(each.name, f"After “{each.title}”") for each in steps if each.name != step]
    return about_person(
        request,
        person,
        "staff/planning/plan_change.jinja",
        {DONE: OnADay, MOVE: PlanMove}.get(change, PlanChange),
        act=act,
        ask=FACT_OF[change],
        ask_fields={"step": step},
        then=reverse("staff:plan", args=[review.id, person]),
        context={
            "step": title,
            "does": CALLED[change],
            "means": MEANS[change],
            "back_to": {"text": "Back to the plan", "href": reverse("staff:plan", args=[review.id, person])},
        },
        **options,
    )


def _title_if_possible(steps: list[PlanStep], more: dict[str, str], step: str, change: str) -> str:
    """The title of the step. Raises Http404 where this cannot be done with it."""
    if change == "take-up" and step in more:
        return more[step]
    found = next((each for each in reversed(steps) if each.name == step), None)
    if found is None or change not in found.may:
        raise Http404
    return found.title
