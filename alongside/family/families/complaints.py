"""Complaining about us: making a complaint, and what became of it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.families.make_complaint import make_complaint
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce
from alongside.family.showing import ask, show
from alongside.reading.complaints import complaints_of
from alongside.reading.family_page import standing_of

WITHIN = ("complaint_acknowledged_within", "complaint_answered_within")
ABOUT = [
    ("contact", "How you got in touch with me, or did not"),
    ("panel", "The Panel"),
    ("draft", "The draft report"),
    ("publication", "Publication"),
    ("decision", "Something that was decided"),
    ("someone_here", "Somebody who works there"),
    ("other", "Something else"),
]


class Complain(SeenAndOnce, Form):
    """What it is about, and their words."""

    about = ChoiceField(
        "What is it about?", choices=ABOUT, missing="Choose what it is about. “Something else” is fine."
    )
    words = LongTextField(
        "What happened, and what would put it right?",
        hint="As much or as little as you like.",
        rows=8,
        missing="Write what happened. A few words are enough.",
    )


def complaints(request: HttpRequest) -> HttpResponse:
    """Their own complaints, and how to make one."""
    standing = standing_of(request.entered)
    theirs = complaints_of(standing.review, standing.position, standing.person)
    return show(
        request,
        "families/complaints",
        standing,
        complaints=[each for each in theirs if standing.may_show(each.on)],
        within={name: standing.position.setting(name) for name in WITHIN},
    )


def complain(request: HttpRequest) -> HttpResponse:
    """Ask what happened, and record it as theirs."""

    def act(doing: Doing, said: dict[str, Any]) -> None:
        make_complaint(doing, person=request.entered.person, about=said["about"], words=said["words"], how="page")

    return ask(request, "families/complain", Complain, act=act, then=reverse("family:complaints"))
