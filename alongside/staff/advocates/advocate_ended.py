"""An advocate no longer works for someone."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from alongside.access.models import User
from alongside.acts.advocates.advocate_ends import advocate_ends
from alongside.design.fields import ChoiceField, DayField, Form, SeenAndOnce
from alongside.staff.families.about_person import about_person, family_of


class AdvocateEnded(SeenAndOnce, Form):
    """Why, and when."""

    reason = ChoiceField(
        "Why?",
        choices=[
            ("asked", "The family member asked for it"),
            ("finished", "The work is finished"),
            ("left", "The advocate left"),
            ("conflict", "They work for someone this person is kept apart from"),
            ("other", "Another reason"),
        ],
        missing="Say why.",
    )
    on = DayField("Last day", missing="Say the last day.")


def advocate_ended(request: HttpRequest, person: str) -> HttpResponse:
    """Ask why and record it; the advocate's place ends at once."""
    _, _, member = family_of(request, person)
    if not member.advocate:
        raise Http404
    advocate = User.objects.filter(id=member.advocate).first()
    return about_person(
        request,
        person,
        "staff/advocates/advocate_ended.jinja",
        AdvocateEnded,
        act=lambda doing, said: advocate_ends(
            doing, person=person, user=member.advocate, reason=said["reason"], on=said["on"]
        ),
        context={"advocate": advocate.name if advocate else "The advocate"},
    )
