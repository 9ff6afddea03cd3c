"""Give one family member a version of the draft to read."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.drafts.open_draft_to import open_draft_to
from alongside.design.fields import ChoiceField, DayField, Form, SeenAndOnce
from alongside.staff.drafts.with_reader import with_reader
from alongside.staff.families.about_person import ByAWay, way_field


class ShareDraft(SeenAndOnce, ByAWay, Form):
    """How they read it, and which way they hear of it."""

    how = ChoiceField(
        "How would they like to read it?",
        choices=[
            ("page", "On their page", "It is there at once, and keeps their place."),
            ("paper", "On paper", "Print their copy from the page of the draft. It goes in a second envelope."),
            ("read_aloud", "Read aloud to them"),
            ("audio", "As a recording"),
            ("interpreter", "With an interpreter"),
        ],
        missing="Say how they would like to read it.",
    )
    channel = way_field("Which way do they hear that it is there?")
    on = DayField("When?", missing="Say when they were given it.")


def share_draft(request: HttpRequest, version: str, person: str) -> HttpResponse:
    """Ask how, and open the draft to them."""
    return with_reader(
        request,
        version,
        person,
        "share_draft",
        ShareDraft,
        act=lambda doing, said: open_draft_to(
            doing, person=person, version=version, how=said["how"], channel=said["channel"], on=said["on"]
        ),
        ask="draft_opened_to",
        ways=True,
    )
