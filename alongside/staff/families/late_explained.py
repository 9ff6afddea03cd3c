"""Say to someone, in words for them, why something came late and what changed because of it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from alongside.acts.families.explain_late import explain_late
from alongside.design.fields import Form, LongTextField, SeenAndOnce, SelectField
from alongside.design.words import day_year
from alongside.staff.families.about_person import about_person, family_of


class LateExplained(SeenAndOnce, Form):
    """Which promise, and the words they read beside it."""

    which = SelectField("What came late?", missing="Choose what came late.")
    words = LongTextField(
        "What do you want them to read beside it?",
        hint="What happened, that we are sorry, and what changed so that it does not happen again.",
        rows=4,
        missing="Write what they read.",
    )

    def __init__(self, *args: Any, late: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["which"].choices = late


def late_explained(request: HttpRequest, person: str) -> HttpResponse:
    """Ask for the words, and let them stand on the person's own page."""
    position, _, _ = family_of(request, person)
    late = [
        (str(duty.ended_by.number), f"{duty.promises}, {day_year(duty.done_on)}")
        for duty in position.promises_to(person)
        if str(duty.state) == "late_kept" and duty.ended_by and duty.done_on
    ]
    return about_person(
        request,
        person,
        "staff/families/late_explained.jinja",
        LateExplained,
        act=lambda doing, said: explain_late(doing, person=person, kept_by=int(said["which"]), words=said["words"]),
        context={"never_late": not late},
        day_field="which",
        late=late,
    )
