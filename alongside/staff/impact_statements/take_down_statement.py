"""What is still to do after a statement was taken back."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.impact_statements.clear_up_after_withdrawal import clear_up_after_withdrawal
from alongside.acts.impact_statements.take_down_statement import take_down_statement as finish_taking_down
from alongside.design.fields import ChoicesField, Form, LongTextField, SeenAndOnce
from alongside.pages.question import question
from alongside.reading.reviews import position_now
from casebook import Position

THINGS = {
    "references_searched": "Report, press lines, slides and web text were searched for its words",
    "advance_copies_recalled": "Advance copies were called back",
    "panel_told_annex_changed": "The National Panel and the Secretary of State know that the annex changed",
    "statement_taken_down": "Every copy we know of is listed below, and its keeper was asked to take it down",
}


class ClearUp(SeenAndOnce, Form):
    """What was done, and where copies are."""

    done = ChoicesField("What is done?", missing="Tick what is done.")
    copies = LongTextField(
        "Copies we know of", hint="Where each is, and whom you asked. One a line.", rows=4, optional=True
    )

    def __init__(self, *args: Any, things: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["done"].choices = things


def take_down_statement(request: HttpRequest, statement: str) -> HttpResponse:
    """Ask what was done about its traces."""
    review = request.entered.review
    position = position_now(review)
    if not position.facts("statement_withdrawn", statement=statement):
        raise Http404
    things = [(kind, words) for kind, words in THINGS.items() if _is_owed(position, kind, statement)]

    def act(doing: Doing, said: dict[str, Any]) -> None:
        done = set(said["done"])
        if done - {"statement_taken_down"}:
            clear_up_after_withdrawal(doing, statement=statement, done=done)
            doing = Doing(doing.review, doing.by)
        if "statement_taken_down" in done:
            finish_taking_down(doing, statement=statement, copies=said["copies"] or "")

    return question(
        request,
        "staff/impact_statements/take_down_statement.jinja",
        ClearUp,
        act=act,
        then=reverse("staff:statements", args=[review.id]),
        context={"nothing": not things},
        day_field="done",
        things=things,
    )


def _is_owed(position: Position, kind: str, statement: str) -> bool:
    rule = {"references_searched": "references_to_statement_searched"}.get(kind, kind)
    try:
        return any(str(duty.state) == "due" for duty in position.duties_of(rule, statement=statement))
    except KeyError:  # a clock of another kind of review
        return False
