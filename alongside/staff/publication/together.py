"""Put statements with the report, and report and statements together."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.order import OutOfOrder
from alongside.acts.publication.build_bundle import NothingMade, build_bundle
from alongside.acts.publication.put_statement_in_bundle import NotForTheWebsite, put_statement_in_bundle
from alongside.design.fields import Form, SeenAndOnce
from alongside.documents.statement_texts import text_with
from alongside.pages.question import question
from alongside.reading.statements_for_staff import statements_for_staff
from alongside.staff.drafts.of_review import of_review


class OnlyAPress(SeenAndOnce, Form):
    """Nothing is asked; the button is the answer."""


def put_statement(request: HttpRequest, person: str) -> HttpResponse:
    """Show the words once more, and put them with the report."""
    of = of_review(request)
    rows = statements_for_staff(of.review, of.position, of.members)
    row = next((each for each in rows if each.member.id == person), None)
    if row is None or not row.file:
        raise Http404

    def act(doing: Doing, said: dict[str, Any]) -> None:
        try:
            put_statement_in_bundle(doing, person=person, statement=row.statement, file=row.file)
        except NotForTheWebsite as fault:
            raise OutOfOrder("statement_put_in_bundle", "Its author did not agree to the website.") from fault

    return question(
        request,
        "staff/publication/put_statement.jinja",
        OnlyAPress,
        act=act,
        then=reverse("staff:publication", args=[of.review.id]),
        context={"row": row, "text": text_with(of.review.id, row.statement, row.file)},
    )


def bundle(request: HttpRequest) -> HttpResponse:
    """Put the newest file and every statement that is agreed to together."""
    of = of_review(request)
    rows = statements_for_staff(of.review, of.position, of.members)

    def act(doing: Doing, said: dict[str, Any]) -> None:
        try:
            build_bundle(doing)
        except NothingMade as fault:
            raise OutOfOrder("bundle_built", "The file has to be made first.") from fault

    return question(
        request,
        "staff/publication/build_bundle.jinja",
        OnlyAPress,
        act=act,
        then=reverse("staff:publication", args=[of.review.id]),
        context={
            "with_it": [each.member.name for each in rows if each.stands == "in_bundle"],
            "left_out": [each.member.name for each in rows if each.stands == "agreed" and each.web],
        },
    )
