"""Record that a court case or an inquest began."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside import clock
from alongside.acts.desk import Doing
from alongside.acts.proceedings.begin_criminal_case import begin_criminal_case
from alongside.acts.proceedings.open_inquest import open_inquest
from alongside.acts.proceedings.use_court_material import use_court_material
from alongside.design.fields import ChoiceField, DayField, Form, SeenAndOnce
from alongside.pages.question import question
from alongside.reading.families import members_of
from alongside.reading.reviews import position_now


class BeginProceeding(SeenAndOnce, Form):
    """Of what kind, how it began, and when."""

    kind = ChoiceField(
        "What began?",
        choices=[
            ("criminal", "A criminal case"),
            ("inquest", "An inquest"),
            ("family_court", "The report uses material of a family court"),
            ("court_of_protection", "The report uses material of the Court of Protection"),
        ],
        missing="Choose what began.",
    )
    by = ChoiceField(
        "If it is a criminal case: how did it begin?",
        choices=[("arrest", "An arrest"), ("warrant", "A warrant"), ("summons", "A summons"), ("charge", "A charge")],
        optional=True,
    )
    against = ChoiceField("Is it against somebody of the family?", optional=True)
    on = DayField("When?", missing="Say when it began.")

    def __init__(self, *args: Any, family: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["against"].choices = [*family, ("nobody", "No")]

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("kind") == "criminal" and not said.get("by"):
            self.add_error("by", forms.ValidationError("Say how the criminal case began."))
        return said


def begin_proceeding(request: HttpRequest) -> HttpResponse:
    """Ask what began and record it."""
    review = request.entered.review
    family = [(member.id, member.name) for member in members_of(review, position_now(review))]
    return question(
        request,
        "staff/proceedings/begin_proceeding.jinja",
        BeginProceeding,
        act=_begin,
        then=reverse("staff:proceedings", args=[review.id]),
        initial={"on": clock.today()},
        family=family,
    )


def _begin(doing: Doing, said: dict[str, Any]) -> None:
    if said["kind"] == "criminal":
        against = said["against"] if said["against"] != "nobody" else ""
        begin_criminal_case(doing, by=said["by"], person=against, on=said["on"])
    elif said["kind"] == "inquest":
        open_inquest(doing, on=said["on"])
    else:
        use_court_material(doing, court=said["kind"], on=said["on"])
