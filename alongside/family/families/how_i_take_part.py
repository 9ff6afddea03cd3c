"""How they would like to take part: talking, writing, a recording, through someone else."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.families.tell_medium import tell_medium
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce
from alongside.family.showing import ask
from alongside.reading.family_page import standing_of


class HowITakePart(SeenAndOnce, Form):
    """The way that suits them."""

    how = ChoiceField(
        "How would you like to take part?",
        choices=[
            ("talk", "By talking"),
            ("writing", "In writing"),
            ("audio", "With a recording of what I say"),
            ("through_advocate", "Through my advocate"),
            ("drawing", "With drawings or pictures"),
            ("interpreter", "With an interpreter"),
            ("other", "Some other way"),
        ],
        missing="Choose a way, or go back and leave it for now.",
    )
    words = LongTextField(
        "What would help?", hint="A place, a time of day, breaks, someone beside you.", optional=True, rows=4
    )


def how_i_take_part(request: HttpRequest) -> HttpResponse:
    """Tell us, or change it."""
    standing = standing_of(request.entered)
    told = standing.latest("medium_told")

    def act(doing: Doing, said: dict) -> None:
        tell_medium(doing, person=standing.person, how=said["how"], words=said["words"])

    initial = {"how": told.fact.fields["how"]} if told else None
    then = reverse("family:my-wishes")
    return ask(
        request,
        "families/how_i_take_part",
        HowITakePart,
        standing=standing,
        act=act,
        then=then,
        initial=initial,
        told=told,
    )
