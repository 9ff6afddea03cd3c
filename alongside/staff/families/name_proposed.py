"""Record a name that someone proposes for the report."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from alongside.acts.desk import Doing
from alongside.acts.publication.propose_name import propose_name
from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce, TextField
from alongside.staff.families.about_person import about_person


class NameProposed(SeenAndOnce, Form):
    """The name, why, and when they said so."""

    name = TextField("Which name?", width=20, max_length=60, missing="Write the name.")
    words = LongTextField("Why this name, in their own words?", rows=3, optional=True)
    on = DayField("When did they say it?", missing="Say when they said it.")


def name_proposed(request: HttpRequest, person: str) -> HttpResponse:
    """Ask for the name and record that they proposed it."""
    return about_person(
        request,
        person,
        "staff/families/name_proposed.jinja",
        NameProposed,
        act=lambda doing, said: _propose(doing, person, said),
    )


def _propose(doing: Doing, person: str, said: dict[str, Any]) -> None:
    propose_name(doing, person=person, name=said["name"], words=said["words"] or "", on=said["on"])
