"""Place a hold on contact with someone."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.families.place_hold import place_hold as place
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.staff.families.about_person import about_person


class PlaceHold(SeenAndOnce, Form):
    """Who asked for it, what it forbids, and what may be said."""

    asked_by = ChoiceField(
        "Who asked for it?",
        choices=[
            ("police", "The police"),
            ("crown_prosecution_service", "The Crown Prosecution Service"),
            ("coroner", "The coroner"),
            ("court", "A court"),
            ("partnership", "We did"),
        ],
        missing="Say who asked for the hold.",
    )
    scope = ChoiceField(
        "What must not happen?",
        choices=[
            ("no_contact", "No contact at all"),
            ("letter_only", "Nothing but letters"),
            ("no_account_on_facts", "No questions about what happened"),
            ("open", "Nothing is forbidden, but take care"),
        ],
        missing="Say what the hold forbids.",
    )
    reason = LongTextField(
        "Why?", hint="Only those who keep this review read it.", rows=3, missing="Say why in a sentence."
    )
    holding_letter = ChoiceField(
        "May we write that we have to wait?",
        choices=[("allowed", "Yes, in agreed words"), ("barred", "No, not even that")],
        missing="Say whether a holding letter is allowed.",
    )
    words = LongTextField("The words agreed for it", optional=True, rows=4)
    on = DayField("Since when?", missing="Say since when the hold stands.")


def place_hold(request: HttpRequest, person: str) -> HttpResponse:
    """Ask for the hold and place it."""
    return about_person(
        request,
        person,
        "staff/families/place_hold.jinja",
        PlaceHold,
        act=lambda doing, said: place(
            doing,
            person=person,
            scope=said["scope"],
            asked_by=said["asked_by"],
            reason=said["reason"],
            holding_letter=said["holding_letter"],
            words=said["words"],
            on=said["on"],
        ),
    )
