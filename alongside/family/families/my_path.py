"""Their own path, changed by themselves: leave a step out for now, let it rest, go on, have it back; and how often."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.families.add_step import add_step
from alongside.acts.families.change_own_plan import change_own_plan
from alongside.acts.families.leave_step_out import leave_step_out
from alongside.acts.families.of_a_plan import Agreed
from alongside.acts.families.pause_step import pause_step
from alongside.acts.families.resume_step import resume_step
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce
from alongside.family.asked import OwnWords
from alongside.family.showing import ask, show
from alongside.reading.family_page import Standing, standing_of
from alongside.reading.own_plan import (
    GO_ON,
    LEAVE_OUT,
    OWN_NUMBERS,
    PAUSE,
    TAKE_UP,
    PlanStep,
    not_in_it_yet,
    numbers_of,
    steps_of,
)


@dataclass(frozen=True, slots=True)
class Change:
    """What they can do with a step: its link, its button, and what it means."""

    link: str
    heading: str
    means: str
    button: str
    act: Callable[..., Any]


CHANGES = {
    LEAVE_OUT: Change(
        "Leave it out for now", "Leave this out for now",
        "We do not ask you about it. You can have it back on any day, in the same place. It will not be held against "
        "you.",
        "Leave it out for now", leave_step_out,
    ),
    PAUSE: Change(
        "Let it rest", "Let this rest",
        "Nothing happens with it until you say go on. What we promised you there waits too. Nothing is lost.",
        "Let it rest", pause_step,
    ),
    GO_ON: Change(
        "Go on with it", "Go on with this", "It goes on from here. What we promised you there counts again.",
        "Go on with it", resume_step,
    ),
    TAKE_UP: Change(
        "Have it on your path", "Have this on your path", "It stands on your path from now on.", "Put it on my path",
        add_step,
    ),
}  # fmt: skip


# the same questions as OWN_NUMBERS asks staff, asked of the person
YOURS = {
    "longest_silence": "How often do you want to hear from us, at least?",
    "word_while_waiting_every": "If the review has to wait for others: how often do you want word, at least?",
    "reading_check_in_every": "While you have the draft: how often may we ask how it goes?",
}


def how_often_form(setting: str) -> type[Form]:
    """A form that asks how often, with room for a word."""

    class HowOften(SeenAndOnce, Form):
        value = ChoiceField(YOURS[setting], choices=list(OWN_NUMBERS[setting][1]), missing="Choose how often.")
        words = LongTextField("Anything you want to say with it?", optional=True, rows=4)

    return HowOften


def my_path(request: HttpRequest) -> HttpResponse:
    """Every step they can still do something with, and how often they hear from us."""
    standing = standing_of(request.entered)
    steps = _steps(standing)
    return show(
        request,
        "families/my_path",
        standing,
        steps=[(step, [(change, CHANGES[change].link) for change in _may(step)]) for step in steps],
        more=not_in_it_yet(standing.position, standing.review, standing.about, standing.person),
        numbers=[(each, YOURS[each.name]) for each in numbers_of(standing.position, standing.person)],
    )


def change_my_path(request: HttpRequest, step: str, change: str) -> HttpResponse:
    """Ask once, with room for a word, and do it."""
    standing = standing_of(request.entered)
    title = _title_if_possible(standing, step, change)
    wanted = CHANGES[change]

    def act(doing: Doing, said: dict[str, Any]) -> None:
        wanted.act(doing, person=standing.person, step=step, agreed=Agreed(words=said["words"], by=standing.person))

    then = reverse("family:my-path")
    context: dict[str, Any] = {"step": title, "change": wanted}
    return ask(request, "families/change_my_path", OwnWords, act=act, then=then, standing=standing, **context)


def how_often(request: HttpRequest, setting: str) -> HttpResponse:
    """How often they hear from us, or are asked how it goes."""
    if setting not in OWN_NUMBERS:
        raise Http404
    standing = standing_of(request.entered)
    now = next(each for each in numbers_of(standing.position, standing.person) if each.name == setting)

    def act(doing: Doing, said: dict[str, Any]) -> None:
        agreed = Agreed(words=said["words"], by=standing.person)
        change_own_plan(doing, person=standing.person, setting=setting, value=said["value"], agreed=agreed)

    return ask(
        request,
        "families/how_often",
        how_often_form(setting),
        act=act,
        then=reverse("family:my-path"),
        standing=standing,
        initial={"value": now.value},
    )


def _steps(standing: Standing) -> list[PlanStep]:
    return steps_of(standing.position, standing.review, standing.about, standing.person)


def _may(step: PlanStep) -> list[str]:
    """What they can do themselves. What protects them stays; saying no to it stands on another page."""
    return [change for change in step.may if change in CHANGES and not (step.protects and change in (LEAVE_OUT, PAUSE))]


def _title_if_possible(standing: Standing, step: str, change: str) -> str:
    """The title of the step. Raises Http404 where they cannot do this with it."""
    more = dict(not_in_it_yet(standing.position, standing.review, standing.about, standing.person))
    if change == TAKE_UP and step in more:
        return more[step]
    found = next((each for each in reversed(_steps(standing)) if each.name == step), None)
    if found is None or change not in _may(found):
        raise Http404
    return found.title
