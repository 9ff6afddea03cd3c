"""Complaints: every one of the review, recording one, saying that it has come, answering it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.acts.families.acknowledge_complaint import acknowledge_complaint
from alongside.acts.families.answer_complaint import answer_complaint
from alongside.acts.families.make_complaint import make_complaint
from alongside.acts.families.withdraw_complaint import withdraw_complaint
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce, SelectField
from alongside.design.words import day, day_year
from alongside.people.people import subject_of
from alongside.reading.complaints import ABOUT, OUTCOMES, Complaint, complaints_of
from alongside.reading.families import members_of
from alongside.reading.review_page import workers_on
from alongside.reading.reviews import position_now
from alongside.staff.families.about_person import ByAWay, about_person, family_of, way_field

Row = dict[str, Any]


class RecordComplaint(SeenAndOnce, Form):
    """What about, their words, and how they told us."""

    about = ChoiceField("What is it about?", choices=list(ABOUT.items()), missing="Say what it is about.")
    words = LongTextField(
        "In their own words", hint="All of it, as they said or wrote it.", rows=8, missing="Write down what they said."
    )
    how = ChoiceField(
        "How did they tell us?",
        choices=[
            ("phone", "By phone"),
            ("letter", "By letter"),
            ("email", "By e-mail"),
            ("in_person", "Face to face"),
            ("through_advocate", "Through their advocate"),
        ],
        missing="Say how they told us.",
    )
    on = DayField("When?", missing="Say when they told us.")


class Acknowledge(SeenAndOnce, ByAWay, Form):
    """Which way, who answers, and when they were told."""

    channel = way_field("How were they told?")
    answered_by = SelectField(
        "Who answers it?", hint="Never somebody it is about.", missing="Say who answers the complaint."
    )
    on = DayField("When were they told?", missing="Say when they were told.")

    def __init__(self, *args: Any, people: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answered_by"].choices = people


class Answer(Acknowledge):
    """What came of it, and the answer they got."""

    outcome = ChoiceField("What came of it?", choices=list(OUTCOMES.items()), missing="Say what came of it.")
    words = LongTextField(
        "The answer, as they get it",
        hint="What happened, why, and what we do about it; sorry where we were wrong; whom they can turn to.",
        rows=10,
        missing="Write the answer.",
    )
    on = DayField("When did they get it?", missing="Say when they got it.")
    field_order = ("outcome", "words", "answered_by", "channel", "on")


class TakenBack(SeenAndOnce, Form):
    """Their words, and when."""

    words = LongTextField("In their own words", rows=3, missing="Write down what they said.")
    on = DayField("When did they say it?", missing="Say when they said it.")


def complaints(request: HttpRequest) -> HttpResponse:
    """Every complaint of this review, with what is owed about it."""
    review = request.entered.review
    position = position_now(review)
    names = {member.id: member.name for member in members_of(review, position)}
    shown = [_shown(review.id, each, names.get(each.person, "")) for each in complaints_of(review, position)]
    context = {"called": subject_of(review.id).called, "complaints": shown}
    return render(request, "staff/families/complaints.jinja", context)


def complaint(request: HttpRequest, person: str) -> HttpResponse:
    """Record a complaint somebody made by word of mouth, phone or letter."""
    return about_person(
        request,
        person,
        "staff/families/complaint.jinja",
        RecordComplaint,
        act=lambda doing, said: make_complaint(
            doing, person=person, about=said["about"], words=said["words"], how=said["how"], on=said["on"]
        ),
        then=reverse("staff:complaints", args=[request.entered.review.id]),
    )


def complaint_acknowledge(request: HttpRequest, person: str, complaint: str) -> HttpResponse:
    """Record that they were told it has come, and who answers."""

    def act(doing: Any, said: Row) -> None:
        how = {"answered_by": said["answered_by"], "channel": said["channel"], "on": said["on"]}
        acknowledge_complaint(doing, person=person, complaint=complaint, **how)

    more = {"ask": "complaint_acknowledged", "ways": True}
    return _about_complaint(request, person, complaint, "acknowledge", Acknowledge, act, **more)


def complaint_answer(request: HttpRequest, person: str, complaint: str) -> HttpResponse:
    """Record the answer they got."""

    def act(doing: Any, said: Row) -> None:
        more = {name: said[name] for name in ("outcome", "words", "answered_by", "channel", "on")}
        answer_complaint(doing, person=person, complaint=complaint, **more)

    return _about_complaint(request, person, complaint, "answer", Answer, act, ask="complaint_answered", ways=True)


def complaint_withdrawn(request: HttpRequest, person: str, complaint: str) -> HttpResponse:
    """Record that they took it back, in their words."""

    def act(doing: Any, said: Row) -> None:
        withdraw_complaint(doing, person=person, complaint=complaint, words=said["words"], on=said["on"])

    return _about_complaint(request, person, complaint, "withdrawn", TakenBack, act)


def _about_complaint(
    request: HttpRequest, person: str, complaint: str, template: str, form: type, act: Any, **more: Any
) -> HttpResponse:
    position, _, _ = family_of(request, person)
    review = request.entered.review
    found = next((each for each in complaints_of(review, position, person) if each.id == complaint), None)
    if found is None:
        raise Http404
    if issubclass(form, Acknowledge):
        workers = {each.user: f"{each.name}, {each.role}" for each in workers_on(review.id) if not each.person}
        more["people"] = list(workers.items())
    to_all = reverse("staff:complaints", args=[review.id])
    return about_person(
        request,
        person,
        f"staff/families/complaint_{template}.jinja",
        form,
        act=act,
        then=to_all,
        context={"complaint": found, "back_to": {"text": "Back to complaints", "href": to_all}},
        **more,
    )


def _shown(review: str, each: Complaint, name: str) -> Row:
    def to(text: str, page: str) -> Row:
        state = "not_kept" if each.late else "due"
        link = {"text": text, "href": reverse(f"staff:{page}", args=[review, each.person, each.id])}
        return {"state": state, "link": link}

    steps: list[Row] = []
    if each.withdrawn_on:
        steps.append({"state": "not_wanted", "words": f"They took it back on {day_year(each.withdrawn_on)}."})
    if each.acknowledged_on:
        by = f" {each.answered_by} answers." if each.answered_by else ""
        steps.append({"state": "kept", "words": f"Told on {day_year(each.acknowledged_on)} that it has come.{by}"})
    elif each.open:
        until = f" by {day(each.acknowledge_by)}" if each.acknowledge_by else ""
        words = f"Tell them{until} that it has come, and who answers."
        steps.append({"words": words, **to("Record that they were told", "complaint-acknowledge")})
    if each.answered_on:
        steps.append({"state": "kept", "words": f"Answered on {day_year(each.answered_on)}: {each.outcome.lower()}."})
    elif each.open:
        until = f" by {day(each.answer_by)}" if each.answer_by else ""
        steps.append({"words": f"Answer it{until}.", **to("Record the answer", "complaint-answer")})
    back = reverse("staff:complaint-withdrawn", args=[review, each.person, each.id]) if each.open else ""
    return {
        "name": name, "about": each.about, "on": day_year(each.on), "words": each.words, "steps": steps,
        "answer": each.answer, "back": back,
    }  # fmt: skip
