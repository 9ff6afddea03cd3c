"""Look at a hold on contact again: it stays, or it is lifted."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from alongside.acts.desk import Doing
from alongside.acts.families.release_hold import release_hold
from alongside.acts.families.review_hold import review_hold
from alongside.design.fields import ChoiceField, DayField, Form, SeenAndOnce
from alongside.reading.closed_words import said as plain
from alongside.staff.families.about_person import about_person, family_of


class LookAtHold(SeenAndOnce, Form):
    """What became of it."""

    outcome = ChoiceField(
        "Is the hold still needed?",
        choices=[("stays", "Yes, it stays"), ("ends", "No, those who asked for it lifted it")],
        missing="Say whether the hold stays.",
    )
    on = DayField("When was that said?", missing="Say when that was said.")


def hold(request: HttpRequest, person: str, hold: str) -> HttpResponse:
    """Ask whether the hold is still needed, and record the answer."""
    _, _, member = family_of(request, person)
    found = next((each for each in member.holds if each.id == hold), None)
    if found is None:
        raise Http404

    def act(doing: Doing, said: dict[str, Any]) -> None:
        if said["outcome"] == "ends":
            release_hold(doing, person=person, hold=hold, approver=request.entered.user.id, on=said["on"])
        else:
            review_hold(doing, person=person, hold=hold, approver=request.entered.user.id, on=said["on"])

    context = {"hold": found, "scope": plain(found.scope), "asked_by": plain(found.asked_by)}
    return about_person(request, person, "staff/families/hold.jinja", LookAtHold, act=act, context=context)
