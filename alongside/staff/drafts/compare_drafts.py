"""What changed between two versions, passage by passage."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.design.words import count_word, names
from alongside.documents.compare import Change, compare
from alongside.documents.draft import Draft
from alongside.documents.kept_drafts import draft_of
from alongside.staff.drafts.of_review import OfReview, of_review

HOW = {"changed": "Changed", "new": "New", "gone": "Taken out", "moved": "Moved"}


def compare_drafts(request: HttpRequest, version: str, against: str) -> HttpResponse:
    """The page of what changed."""
    of = of_review(request)
    context = changes_between(of, version, against)
    return render(request, "staff/drafts/compare_drafts.jinja", context)


def changes_between(of: OfReview, version: str, against: str) -> dict[str, Any]:
    """Two versions and their changes: `row`, `before`, `changes` and a sentence that counts them."""
    row, before = of.version(version), of.version(against)
    old, new = draft_of(of.review.id, against), draft_of(of.review.id, version)
    found = [change for change in compare(old, new) if change.how != "same"]
    counts = [(how, sum(1 for change in found if change.how == how)) for how in HOW]
    said = [f"{count_word(count, 'passage')} {HOW[how].lower()}" for how, count in counts if count]
    return {
        "row": row,
        "before": before,
        "changes": [_shown(change, old, new) for change in found],
        "sentence": f"{names(said)}.".capitalize() if said else "Not one word of a passage changed.",
    }


def _shown(change: Change, old: Draft, new: Draft) -> dict[str, Any]:
    passage = new.passage(change.after) if change.after else old.passage(change.before or "")
    return {
        "how": HOW[change.how],
        "number": passage.number if passage and passage.number else "A passage",
        "html": change.html,
    }
