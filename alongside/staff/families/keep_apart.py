"""Keep two family members apart."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse

from alongside.acts.families.keep_apart import keep_apart as keep_them_apart
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.reading.families import members_of
from alongside.reading.reviews import position_now
from alongside.staff.families.about_person import about_person


class KeepApart(SeenAndOnce, Form):
    """From whom, why, and whether a court order stands between them."""

    other = ChoiceField("Kept apart from whom?", missing="Choose who they are kept apart from.")
    reason = LongTextField(
        "Why?", hint="Who told us. Only those who keep this review read it.", rows=4, missing="Say why in a sentence."
    )
    order_kind = ChoiceField(
        "Is there a court order between them?",
        choices=[
            ("none", "No"),
            ("non_molestation", "A non-molestation order"),
            ("restraining", "A restraining order"),
            ("occupation", "An occupation order"),
            ("prohibited_steps", "A prohibited steps order"),
            ("other", "Another order"),
        ],
        missing="Say whether there is a court order.",
    )
    order_until = DayField(
        "Last day of the order",
        hint="When it runs out they stay kept apart; a new risk check is asked for.",
        optional=True,
    )

    def __init__(self, *args: Any, others: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other"].choices = others

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if (
            said.get("order_kind") not in (None, "none")
            and not said.get("order_until")
            and "order_until" not in self.errors
        ):
            self.add_error("order_until", forms.ValidationError("Say until when the order lasts."))
        return said


def keep_apart(request: HttpRequest, person: str) -> HttpResponse:
    """Ask from whom and why, and record it for both."""
    position = position_now(request.entered.review)
    others = [
        (member.id, member.name, member.known.relation)
        for member in members_of(request.entered.review, position)
        if member.id != person and person not in member.apart
    ]
    return about_person(
        request,
        person,
        "staff/families/keep_apart.jinja",
        KeepApart,
        act=lambda doing, said: keep_them_apart(
            doing,
            person=person,
            other=said["other"],
            reason=said["reason"],
            order_kind="" if said["order_kind"] == "none" else said["order_kind"],
            order_until=said["order_until"],
        ),
        context={"alone": not others},
        others=others,
    )
