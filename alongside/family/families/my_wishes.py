"""What they take part in. Everything can be left out, and taken up again in the same place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.families.say_not_wanted import say_not_wanted
from alongside.acts.families.say_wanted import say_wanted
from alongside.family.asked import OwnWords
from alongside.family.showing import ask, show
from alongside.reading.family_page import Standing, standing_of
from casebook import Entry

# What can be left out: its name, and what leaving it out means.
THINGS = {
    "panel_updates": ("Hearing after each Panel meeting", "You no longer hear after each meeting."),
    "meeting_panel": ("Meeting the Panel", "We do not ask you about it again, unless you say so."),
    "advocate": ("An advocate", "We stop offering you one. You can ask for one on any day."),
    "scope_input": ("Saying what the review should look at", "It is settled without waiting for you."),
    "reading": ("Reading the draft report", "We do not wait for you with it. You can still read it."),
    "recommendations": ("Shaping what should change", "We do not wait for you with it. You can still tell us."),
    "statement": ("An Impact Statement", "We do not ask about it again. It stays open until publication."),
    "publication_details": ("Details of the publication", "You still hear the day, and nothing more."),
    "afterwards": ("Hearing from us after publication", "Nobody rings or writes in the week after, or later."),
    "taking_part": (
        "Taking part in the review",
        "We do not ask you anything more. You still hear the day of publication.",
    ),
    "any_contact": ("Hearing from us at all", "Nothing comes from us any more, until you say so."),
}


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing: whether they said no, when, and in which words."""

    what: str
    title: str
    no_since: date | None
    words: str


def my_wishes(request: HttpRequest) -> HttpResponse:
    """Everything there is to take part in, with their own word about it."""
    standing = standing_of(request.entered)
    return show(request, "families/my_wishes", standing, wishes=wishes_of(standing))


def step_back(request: HttpRequest, what: str) -> HttpResponse:
    """Say no for now."""
    title, means = _thing(what)

    def act(doing: Doing, said: dict) -> None:
        say_not_wanted(doing, person=request.entered.person, what=what, words=said["words"])

    then = f"{reverse('family:my-wishes')}#{what}"
    return ask(request, "families/step_back", OwnWords, act=act, then=then, what=what, thing=title, means=means)


def take_up(request: HttpRequest, what: str) -> HttpResponse:
    """Say yes again."""
    title, _ = _thing(what)

    def act(doing: Doing, said: dict) -> None:
        say_wanted(doing, person=request.entered.person, what=what, words=said["words"])

    then = f"{reverse('family:my-wishes')}#{what}"
    return ask(request, "families/take_up", OwnWords, act=act, then=then, what=what, thing=title)


def wishes_of(standing: Standing) -> list[Wish]:
    """Their word about each thing. One query for the words."""
    noes = {what: standing.said_no_to(what) for what in THINGS}
    said = standing.words(*noes.values())
    return [_wish(what, title, noes[what], said) for what, (title, _) in THINGS.items()]


def _wish(what: str, title: str, no: Entry | None, said: dict[str, str]) -> Wish:
    if no is None:
        return Wish(what, title, None, "")
    return Wish(what, title, no.fact.on, said.get(str(no.fact.fields.get("words", "")), ""))


def _thing(what: str) -> tuple[str, str]:
    if what not in THINGS:
        raise Http404
    return THINGS[what]
