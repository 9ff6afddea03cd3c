"""The Panel decides not to involve someone; or looks at that again, and it stays or ends."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside import clock
from alongside.acts.desk import Doing
from alongside.acts.families.exclude import exclude as decide_to_exclude
from alongside.acts.families.review_exclusion import review_exclusion
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.people.words import words_with
from alongside.reading.panel_meetings import meetings_of
from alongside.staff.families.about_person import about_person, family_of
from casebook import Position

MEETINGS_OFFERED = 6
REASON_HINT = "They are told this reason within seven days. Write it so that they could read it, and about them alone."


class ByTheMinute(SeenAndOnce, Form):
    """By which Panel meeting, and the reason they are told."""

    meeting = ChoiceField("Which Panel meeting decided it?", missing="Choose the meeting whose minute says so.")
    reason = LongTextField("The reason", hint=REASON_HINT, rows=5, missing="Write down the reason.")

    def __init__(self, *args: Any, meetings: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["meeting"].choices = meetings

    def clean_review_again_on(self) -> date | None:
        return ahead(self.cleaned_data.get("review_again_on"))


class Exclude(ByTheMinute):
    """On what ground, and when the Panel looks again."""

    ground = ChoiceField(
        "What is it about?",
        choices=[
            ("police_asked", "The police or prosecutors asked for it"),
            ("court_order", "A court order"),
            ("risk_to_someone", "A risk to somebody in the family, or to them"),
            ("not_family", "They have no part in the life of the person the review is about"),
            ("other", "Something else"),
        ],
        missing="Say what it is about.",
    )
    minute = LongTextField(
        "What does the minute say?", hint="Never shown to anybody in the family.", rows=4, optional=True
    )
    review_again_on = DayField(
        "When does the Panel look at it again?",
        hint="It is never for good. We are reminded before that day.",
        missing="Say when the Panel looks again.",
    )
    field_order = ("meeting", "ground", "reason", "minute", "review_again_on")


class LookAgain(ByTheMinute):
    """Whether it stays; then until when."""

    outcome = ChoiceField(
        "What did the Panel decide?",
        choices=[("stays", "It stays as it is"), ("ends", "They can take part from now on")],
        missing="Say what the Panel decided.",
    )
    review_again_on = DayField("If it stays: when does the Panel look again?", optional=True)
    field_order = ("outcome", "meeting", "reason", "review_again_on")

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        stays = said.get("outcome") == "stays" and "review_again_on" not in self.errors
        if stays and not said.get("review_again_on"):
            self.add_error("review_again_on", forms.ValidationError("Say when the Panel looks again."))
        return said


def ahead(day: date | None) -> date | None:
    """A day that lies ahead, or a kind word beside the field."""
    if day is not None and day <= clock.today():
        raise forms.ValidationError("That day has passed. The Panel looks again on a day that lies ahead.")
    return day


def exclude(request: HttpRequest, person: str) -> HttpResponse:
    """Ask for the minute, the reason and the day, and record it in the name of whoever is signed in."""
    position, _, member = family_of(request, person)
    if member.died_on:
        raise Http404
    held = held_meetings(position)
    return about_person(
        request,
        person,
        "staff/families/exclude.jinja",
        Exclude,
        act=lambda doing, said: decide_to_exclude(
            doing,
            person=person,
            approver=request.entered.user.id,
            ground=said["ground"],
            minute=said["minute"] or "",
            review_again_on=said["review_again_on"],
            **_of_minute(position, said),
        ),
        then=reverse("staff:decisions", args=[request.entered.review.id]),
        context={"never_met": not held},
        day_field="meeting",
        meetings=held,
    )  # fmt: skip


def exclusion(request: HttpRequest, person: str) -> HttpResponse:
    """What was decided and until when; and what the Panel says when it looks again."""
    position, _, _ = family_of(request, person)
    newest = position.latest("excluded", "exclusion_ended", person=person)
    if newest is None or newest.fact.kind != "excluded":
        raise Http404
    reason = str(newest.fact.fields.get("reason", ""))

    again = said_last(position, person)

    def act(doing: Doing, said: dict[str, Any]) -> None:
        until = said["review_again_on"] if said["outcome"] == "stays" else None
        approver = request.entered.user.id
        review_exclusion(doing, person=person, approver=approver, review_again_on=until, **_of_minute(position, said))

    return about_person(
        request,
        person,
        "staff/families/exclusion.jinja",
        LookAgain,
        act=act,
        context={
            "since": newest.fact.on,
            "again": again,
            "reason": words_with(request.entered.review.id, [reason]).get(reason, ""),
        },
        day_field="meeting",
        meetings=held_meetings(position),
    )


def said_last(position: Position, person: str) -> object:
    """The day on which the Panel looks again, by its newest word."""
    newest = position.latest("excluded", "exclusion_reviewed", person=person)
    return newest.fact.fields.get("review_again_on") if newest else None


def held_meetings(position: Position) -> list[tuple[str, str]]:
    """The meetings the Panel held, the newest first, as a form offers them."""
    held = [each for each in meetings_of(position) if each.state == "held"]
    return [(each.id, each.title) for each in held[:MEETINGS_OFFERED]]


def _of_minute(position: Position, said: dict[str, Any]) -> dict[str, Any]:
    """The decision happened on the day of the meeting whose minute holds it."""
    day = next(each.day for each in meetings_of(position) if each.id == said["meeting"])
    return {"meeting": said["meeting"], "reason": said["reason"], "on": day}
