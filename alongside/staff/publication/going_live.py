"""Publish, and take down."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.publication.publish import publish as go_live
from alongside.acts.publication.take_down_report import take_down_report
from alongside.design.fields import Form, HiddenField, LongTextField, SeenAndOnce
from alongside.design.words import day
from alongside.pages.question import question
from alongside.reading.publication import plan_of
from alongside.staff.drafts.of_review import of_review
from alongside.staff.publication.together import OnlyAPress


class Publish(OnlyAPress):
    """Only a press; and the day the page was drawn for."""

    date = HiddenField()


class TakeDown(SeenAndOnce, Form):
    """Why."""

    reason = LongTextField("Why?", hint="Who decided it, and what for.", rows=4, missing="Say why.")


def publish(request: HttpRequest) -> HttpResponse:
    """One press, while no gate is shut; or the gate in its place."""
    of = of_review(request)
    plan = plan_of(of.review, of.position)
    if plan.day is None or plan.published:
        return HttpResponseRedirect(reverse("staff:publication", args=[of.review.id]))
    fields = {"version": plan.signed} if plan.signed else {}
    closed = of.position.ask("published", None, **fields, date=plan.day)

    planned = plan.day

    def act(doing: Doing, said: dict[str, Any]) -> None:
        if said["date"] != planned.isoformat():
            raise Http404
        go_live(doing, date=planned)

    return question(
        request,
        "staff/publication/publish.jinja",
        Publish,
        act=act,
        then=reverse("staff:publication", args=[of.review.id]),
        context={
            "day": plan.day,
            "today": plan.day == of.position.today,
            "gate": of.gate(f"Publishing on {day(plan.day)}", closed, **fields, date=plan.day),
        },
        initial={"date": plan.day.isoformat()},
    )


def take_down(request: HttpRequest) -> HttpResponse:
    """Ask why, and take it down."""
    of = of_review(request)
    plan = plan_of(of.review, of.position)
    if plan.published is None or plan.taken_down is not None:
        return HttpResponseRedirect(reverse("staff:publication", args=[of.review.id]))
    return question(
        request,
        "staff/publication/take_down.jinja",
        TakeDown,
        act=lambda doing, said: take_down_report(doing, reason=said["reason"]),
        then=reverse("staff:publication", args=[of.review.id]),
        day_field="reason",
    )
