"""Agree with someone what their new advocate is told, so that nothing has to be told twice."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from alongside.access.models import User
from alongside.acts.advocates.agree_handover import agree_handover
from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce
from alongside.staff.families.about_person import about_person, family_of


class Handover(SeenAndOnce, Form):
    """What may be told, in their words, and when they agreed."""

    words = LongTextField(
        "What may the new advocate be told?",
        hint="Read it back to them. What they would rather keep stays with them.",
        rows=6,
        missing="Write down what may be told.",
    )
    on = DayField("When did they agree?", missing="Say when they agreed.")


def handover(request: HttpRequest, person: str) -> HttpResponse:
    """Ask what may be told and record their word. Raises Http404 while they have no advocate."""
    advocate = family_of(request, person)[2].advocate
    if not advocate:
        raise Http404
    name = User.objects.filter(id=advocate).values_list("name", flat=True).first() or "the advocate"
    return about_person(
        request,
        person,
        "staff/advocates/handover.jinja",
        Handover,
        act=lambda doing, said: agree_handover(
            doing, person=person, advocate=advocate, words=said["words"], on=said["on"]
        ),
        context={"advocate": name},
    )
