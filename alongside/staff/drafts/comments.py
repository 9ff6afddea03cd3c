"""Everything family members said about the drafts, those that wait for an answer first."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.access.roles import Can
from alongside.design.words import day, day_year
from alongside.documents.kept_drafts import kept_draft
from alongside.reading.closed_words import said
from alongside.reading.drafts import CommentMade, comments_of
from alongside.staff.drafts.of_review import OfReview, of_review

KINDS = {
    "factual": "Something is not right", "disagreement": "Sees it differently", "tone": "How it is said",
    "addition": "Something is missing", "recommendation": "What should change",
    "anonymity": "Somebody could be recognised", "other": "A thought",
}  # fmt: skip
FATES = {"accepted": "Changed", "accepted_in_part": "Changed in part", "not_accepted": "Not changed"}
DISAGREEMENTS = {
    "noted_in_report": "They see it differently: the report says so.",
    "own_words_annexed": "They see it differently: their own words stand at the end of the report.",
    "kept_on_file": "They see it differently: kept on file.",
}


def comments(request: HttpRequest) -> HttpResponse:
    """The page of comments."""
    of = of_review(request)
    made = comments_of(of.review, of.position, of.members, of.labels)
    quotes = quotes_of(of, made)
    context = {
        "waiting": [_row(of, each, quotes) for each in made if not each.fate],
        "answered": [_row(of, each, quotes) for each in made if each.fate],
    }
    return render(request, "staff/drafts/comments.jinja", context)


def quotes_of(of: OfReview, made: list[CommentMade]) -> dict[tuple[str, str], tuple[str, str]]:
    """The passage each comment is about: (version, anchor) -> (number, words). One query for each version spoken of."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for version in {each.version for each in made if each.passage}:
        for passage in kept_draft(of.review.id, version).draft.passages:
            found[(version, passage.anchor)] = (passage.number, passage.text)
    return found


def _row(of: OfReview, each: CommentMade, quotes: dict[tuple[str, str], tuple[str, str]]) -> dict[str, Any]:
    number, quote = quotes.get((each.version, each.passage), ("", ""))
    where = f"draft {each.label}, {number or 'the whole report'}"
    return {
        "id": each.id,
        "title": f"{each.name}, {where}",
        "more": f"{KINDS.get(each.kind, said(each.kind))}. {day_year(each.on)}.",
        "quote": quote if len(quote) < 300 else f"{quote[:280]}…",
        "words": each.words,
        "due": day(each.due) if each.due else "",
        "fate": FATES.get(each.fate, ""),
        "answer": each.answer,
        "answered_on": day_year(each.answered_on) if each.answered_on else "",
        "disagreement": DISAGREEMENTS.get(each.disagreement, ""),
        "href": reverse("staff:answer-comment", args=[of.review.id, each.id])
        if Can.WRITE_REPORT in of.can and not each.fate
        else "",
    }
