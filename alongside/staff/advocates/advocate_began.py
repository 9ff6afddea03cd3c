"""An advocate begins to work for someone."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from alongside.access.models import User
from alongside.acts.advocates.advocate_begins import advocate_begins
from alongside.design.fields import ChoiceField, DayField, Form, SeenAndOnce
from alongside.staff.families.about_person import about_person


class AdvocateBegan(SeenAndOnce, Form):
    """Who, of what kind, and since when."""

    user = ChoiceField("Who is the advocate?", missing="Choose the advocate.")
    kind = ChoiceField(
        "What kind of advocate?",
        choices=[
            ("specialist", "A specialist advocate for families in reviews"),
            ("care_act", "An advocate under the Care Act"),
            ("mental_capacity", "An advocate under the Mental Capacity Act"),
            ("other", "Another advocate"),
        ],
        missing="Say what kind of advocate.",
    )
    on = DayField("Since when?", missing="Say since when.")

    def __init__(self, *args: Any, advocates: list[tuple[str, str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].choices = advocates


def advocate_began(request: HttpRequest, person: str) -> HttpResponse:
    """Ask who it is, record it, and open that person's page to them from that day."""
    advocates = [
        (user.id, user.name, user.job) for user in User.objects.filter(advocate=True, is_active=True).order_by("name")
    ]
    return about_person(
        request,
        person,
        "staff/advocates/advocate_began.jinja",
        AdvocateBegan,
        act=lambda doing, said: advocate_begins(
            doing, person=person, user=said["user"], kind=said["kind"], on=said["on"]
        ),
        context={"nobody": not advocates},
        advocates=advocates,
    )
