"""Say who a family member rings, and who stands in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse

from alongside.acts.families.set_named_contact import set_named_contact
from alongside.design.fields import ChoiceField, Form, SeenAndOnce
from alongside.reading.review_page import workers_on
from alongside.staff.families.about_person import about_person


class NamedContact(SeenAndOnce, Form):
    """Who, and who stands in."""

    who = ChoiceField("Who do they ring?", missing="Choose who they ring.")
    deputy = ChoiceField("Who stands in?", missing="Choose who stands in.")

    def __init__(self, *args: Any, workers: list[tuple[str, str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].choices = self.fields["deputy"].choices = workers

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("who") and said.get("who") == said.get("deputy"):
            self.add_error(
                "deputy", forms.ValidationError("Choose somebody else to stand in: nobody stands in for themself.")
            )
        return said


def named_contact(request: HttpRequest, person: str) -> HttpResponse:
    """Ask who it is and record it."""
    workers = {
        worker.user: (worker.user, worker.name, worker.role)
        for worker in workers_on(request.entered.review.id)
        if not worker.person
    }
    return about_person(
        request,
        person,
        "staff/families/named_contact.jinja",
        NamedContact,
        act=lambda doing, said: set_named_contact(doing, person=person, who=said["who"], deputy=said["deputy"]),
        day_field="who",
        workers=list(workers.values()),
    )
