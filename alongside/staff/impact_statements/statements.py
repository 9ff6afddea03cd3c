"""Impact Statements: who was offered one, who writes, who agreed to what. No text that its author has not shared."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.design.words import names
from alongside.reading.families import members_of
from alongside.reading.reviews import position_now
from alongside.reading.statements_for_staff import StandsWith, statements_for_staff


def statements(request: HttpRequest) -> HttpResponse:
    """The page of statements."""
    review = request.entered.review
    position = position_now(review)
    rows = statements_for_staff(review, position, members_of(review, position))
    context = {
        "people": [_row(review.id, each) for each in rows],
        "published": position.latest("published") is not None,
    }
    return render(request, "staff/impact_statements/statements.jinja", context)


def _row(review: str, each: StandsWith) -> dict[str, Any]:
    uses = f" For {names(each.uses)}." if each.uses else ""
    checked = {"clear": " Looked at: clear.", "change_suggested": " Looked at: a change was suggested."}.get(
        each.checked, ""
    )
    to_do = f"Still to do: {names(each.still_to_do)}." if each.still_to_do else ""
    return {
        "name": each.member.name,
        "more": each.member.known.relation,
        "href": reverse("staff:person", args=[review, each.member.id]),
        "state": each.mark,
        "words": f"{each.says}{uses}{checked}",
        "to_do": to_do,
        "links": _links(review, each),
    }


def _links(review: str, each: StandsWith) -> list[dict[str, str]]:
    person = each.member.id

    def link(text: str, name: str, *more: str) -> dict[str, str]:
        return {"text": text, "href": reverse(f"staff:{name}", args=[review, person, *more])}

    offer, answer = link("Offer a statement", "offer-statement"), link("Record their answer", "statement-answer")
    write = link("Write it down for them", "record-statement")
    found = {
        "not_offered": [offer],
        "no_answer": [link("Offer it again", "offer-statement"), answer],
        "later": [link("Offer it again", "offer-statement"), answer],
        "no": [answer],
        "yes": [write, answer],
        "writing": [write],
        "approved": [link("See it", "check-statement"), link("They take it back", "withdraw-statement")],
        "agreed": [link("See it, and check it", "check-statement"), link("They take it back", "withdraw-statement")],
        "in_bundle": [link("See it", "check-statement"), link("They take it back", "withdraw-statement")],
        "out": [],
    }[each.stands]
    if each.withdrawn:
        clear_up = reverse("staff:take-down-statement", args=[review, each.withdrawn])
        if "say to them that it is out" in each.still_to_do:
            found = [*found, link("Say to them that it is out", "confirm-withdrawal", each.withdrawn)]
        found = [*found, {"text": "What is still to do", "href": clear_up}]
    return found
