"""Look at a statement its author agreed to: whether it could put anyone at risk. Nobody edits it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from alongside.acts.impact_statements.check_statement import check_statement as record_check
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce
from alongside.documents.statement_texts import text_with
from alongside.reading.families import members_of
from alongside.reading.reviews import position_now
from alongside.reading.statements_for_staff import statements_for_staff
from alongside.staff.impact_statements.of_person import of_person


class CheckStatement(SeenAndOnce, Form):
    """What the lawyer or second reader found."""

    outcome = ChoiceField(
        "What came out?",
        choices=[
            ("clear", "Clear", "Nothing in it stands against publishing it as it is."),
            ("change_suggested", "A change is suggested", "It goes back to the author with the reason. They decide."),
        ],
        missing="Say what came out.",
    )
    reason = LongTextField(
        "Why?",
        hint="Looked at: somebody living named as guilty, a child who could be recognised, a court order, a running "
        "trial, other people’s private matters.",
        rows=5,
        optional=True,
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("outcome") == "change_suggested" and not said.get("reason"):
            self.add_error("reason", "Say why, in words the author will read.")
        return said


def check_statement(request: HttpRequest, person: str) -> HttpResponse:
    """Show the text its author approved, and ask what was found."""
    review = request.entered.review
    position = position_now(review)
    rows = statements_for_staff(review, position, members_of(review, position))
    row = next((each for each in rows if each.member.id == person), None)
    if row is None or not row.file:
        raise Http404
    return of_person(
        request,
        person,
        "check_statement",
        CheckStatement,
        act=lambda doing, said: record_check(
            doing,
            person=person,
            statement=row.statement,
            file=row.file,
            outcome=said["outcome"],
            reason=said["reason"] or "",
        ),
        context={"text": text_with(review.id, row.statement, row.file), "row": row, "short": row.file[:12]},
        day_field="outcome",
    )
