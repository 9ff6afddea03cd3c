"""Say that a new version changes nothing that matters. It takes two different people; one alone changes nothing."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.drafts.agree_not_material import agree_not_material
from alongside.design.fields import Form, LongTextField, SeenAndOnce, TickField
from alongside.pages.question import question
from alongside.reading.drafts import agreed_not_material
from alongside.reading.review_page import workers_on
from alongside.staff.drafts.compare_drafts import changes_between
from alongside.staff.drafts.of_review import of_review


class NotMaterial(SeenAndOnce, Form):
    """The list of changes, and this person's word."""

    change_list = LongTextField(
        "What changed, one thing a line",
        hint="For example: 3.4, a missing comma. It is kept, and can be shown to anyone who asks.",
        rows=6,
        missing="List what changed.",
    )
    sure = TickField(
        "I have read every change. None of them matters to anybody who read the version before.",
        must="Tick to say that you have read every change.",
    )


def not_material(request: HttpRequest, version: str) -> HttpResponse:
    """Show every change, and take this person's word."""
    of = of_review(request)
    row = of.version(version)
    place = of.versions.index(row)
    if not row.newest or place + 1 >= len(of.versions):
        raise Http404
    against = of.versions[place + 1]
    agreed = [user for user, _ in agreed_not_material(of.position, version)]
    names = {worker.user: worker.name for worker in workers_on(of.review.id)}
    context: dict[str, Any] = {
        **changes_between(of, version, against.id),
        "said_by": [names.get(user, "Somebody") for user in agreed],
        "mine": request.entered.user.id in agreed,
    }
    return question(
        request,
        "staff/drafts/not_material.jinja",
        NotMaterial,
        act=lambda doing, said: agree_not_material(
            doing, version=version, against=against.id, change_list=said["change_list"]
        ),
        then=reverse("staff:draft", args=[of.review.id, version]),
        context=context,
        day_field="change_list",
    )
