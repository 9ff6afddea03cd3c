"""Give somebody who works here a place in a review."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.access.models import User
from alongside.access.roles import ROLES
from alongside.acts.reviews.give_place import give_place as give
from alongside.design.fields import ChoiceField, Form, SeenAndOnce, SelectField
from alongside.pages.question import question

GIVEN_HERE = [(role.name, role.title, role.says) for role in ROLES.values() if role.name != "advocate"]


class GivePlace(SeenAndOnce, Form):
    """Who, and as what."""

    user = SelectField("Who?", missing="Choose somebody.")
    role = ChoiceField("As what?", choices=GIVEN_HERE, missing="Choose what they do in this review.")

    def __init__(self, *args: Any, people: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].choices = people


def give_place(request: HttpRequest) -> HttpResponse:
    """Ask who and as what, and give the place."""
    staff = User.objects.filter(is_active=True, advocate=False).order_by("name")
    return question(
        request,
        "staff/reviews/give_place.jinja",
        GivePlace,
        act=lambda doing, said: give(doing, user=said["user"], role=said["role"]),
        then=reverse("staff:places", args=[request.entered.review.id]),
        day_field="user",
        people=[(user.id, f"{user.name}, {user.job}") for user in staff],
    )
