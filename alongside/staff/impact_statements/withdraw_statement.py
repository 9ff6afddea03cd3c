"""Somebody takes their statement back, by phone, by letter or in person. It acts at once."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from alongside.acts.impact_statements.withdraw_statement import withdraw_statement as take_back
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce
from alongside.reading.families import members_of
from alongside.reading.reviews import position_now
from alongside.reading.statements_for_staff import statements_for_staff
from alongside.staff.impact_statements.of_person import of_person


class WithdrawStatement(SeenAndOnce, Form):
    """How we heard, and what they said if they said more."""

    told_by = ChoiceField(
        "How did you hear?",
        choices=[
            ("phone", "They rang"),
            ("themself", "They told us face to face"),
            ("post", "They wrote"),
            ("advocate", "Through their advocate"),
            ("other", "Another way"),
        ],
        missing="Say how you heard.",
    )
    words = LongTextField("In their own words", hint="No reason is needed. Do not ask for one.", rows=3, optional=True)


def withdraw_statement(request: HttpRequest, person: str) -> HttpResponse:
    """One page and one press. Nobody is asked first; the public page changes in the same moment."""
    review = request.entered.review
    position = position_now(review)
    rows = statements_for_staff(review, position, members_of(review, position))
    row = next((each for each in rows if each.member.id == person), None)
    if row is None or not row.file:
        raise Http404
    return of_person(
        request,
        person,
        "withdraw_statement",
        WithdrawStatement,
        act=lambda doing, said: take_back(
            doing, person=person, statement=row.statement, words=said["words"] or "", told_by=said["told_by"]
        ),
        context={"published": position.latest("published") is not None},
        day_field="told_by",
    )
