"""One review: where it stands, what we promised to whom, and what cannot go ahead yet."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse

from alongside.access.roles import Can
from alongside.design.addresses import address
from alongside.design.words import day_year
from alongside.reading.review_page import ReviewPage, review_page


def review(request: HttpRequest) -> HttpResponse:
    """Draw the page of the review that was entered."""
    page = review_page(request.entered)
    context = {
        "page": page,
        "as_of": day_year(page.position.today),
        "doing": _doing(request.entered.review.id, request.entered.can, page),
        "keeps": Can.KEEP_REVIEW in request.entered.can,
    }
    return render(request, "staff/reviews/review.jinja", context)


# what can be done in a review, by the words of the field: (title, ((words, page, who may), …)). A page that does not
# exist is left out
DOING: tuple[tuple[str, tuple[tuple[str, str, Can], ...]], ...] = (
    (
        "The family",
        (
            ("Family map", "family-map", Can.SEE_REVIEW),
            ("Add a family member", "add-person", Can.KEEP_REVIEW),
            ("Letters to post", "letters-to-post", Can.KEEP_REVIEW),
            ("Complaints", "complaints", Can.KEEP_REVIEW),
            ("Contact after publication", "follow-ups", Can.KEEP_REVIEW),
        ),
    ),
    (
        "What the review looks at",
        (
            ("Terms of reference", "terms", Can.SEE_REVIEW),
            ("Legal advice", "legal-advice", Can.KEEP_REVIEW),
            ("Go on without agreement", "public-interest", Can.APPROVE),
            ("Steps towards panels and boards", "milestones", Can.KEEP_REVIEW),
            ("Delay letter", "delay-letter", Can.KEEP_REVIEW),
            ("Courts and inquests", "proceedings", Can.KEEP_REVIEW),
            ("Early learning", "early-learning", Can.SEE_REVIEW),
        ),
    ),
    (
        "The Panel",
        (
            ("Panel meetings", "meetings", Can.SEE_REVIEW),
            ("Plan a Panel meeting", "plan-meeting", Can.RUN_PANEL),
            ("What if? Try a day", "what-if", Can.SEE_REVIEW),
        ),
    ),
    (
        "The report",
        (
            ("Drafts", "drafts", Can.SEE_DRAFT),
            ("Upload a draft", "upload-draft", Can.WRITE_REPORT),
            ("Comments", "comments", Can.SEE_DRAFT),
            ("Recommendations", "recommendations", Can.SEE_DRAFT),
            ("The Sub-Group", "subgroup", Can.SEE_DRAFT),
            ("The Executive Members", "executive", Can.SEE_DRAFT),
        ),
    ),
    (
        "Publication",
        (
            ("Impact Statements", "statements", Can.KEEP_REVIEW),
            ("Days to keep clear", "keep-clear", Can.KEEP_REVIEW),
            ("Whether it is published", "not-published", Can.SEE_DRAFT),
            ("Publication", "publication", Can.PUBLISH),
        ),
    ),
    (
        "About this review",
        (
            ("Everything that happened", "history", Can.SEE_REVIEW),
            ("Boards of this review", "join", Can.KEEP_REVIEW),
            ("Who works on it", "places", Can.SEE_REVIEW),
            ("Decisions and who was told", "decisions", Can.SEE_REVIEW),
            ("The decision, looked at again", "decision-again", Can.APPROVE),
            ("Decisions to go ahead", "went-ahead", Can.SEE_REVIEW),
            ("Go ahead without someone", "go-ahead", Can.APPROVE),
            ("Close the review", "close-review", Can.APPROVE),
        ),
    ),
)


def _doing(review: str, can: frozenset[Can], page: ReviewPage) -> list[dict[str, Any]]:
    groups = []
    for title, entries in DOING:
        links = [
            {"text": text, "href": address}
            for text, name, needs in entries
            if needs in can and (address := _address(name, review)) and _has_sense(name, page)
        ]
        if links:
            groups.append({"title": title, "links": links})
    return groups


def _has_sense(name: str, page: ReviewPage) -> bool:
    """Contact after publication begins with it; the public interest is weighed only against somebody's no."""
    if name == "close-review":
        return bool(page.position.latest("published", "decided_not_to_publish"))
    if name == "public-interest":
        return page.position.latest("consent_refused") is not None
    if name == "follow-ups":
        return page.position.latest("published") is not None
    return True


def _address(name: str, review: str) -> str:
    of_review = _is_of_a_review(name)
    return "" if of_review is None else address(f"staff:{name}", *([review] if of_review else []))


@cache
def _is_of_a_review(name: str) -> bool | None:
    """Does the address of this page hold a review? None: there is no such page."""
    for args, of_review in ((["review"], True), ([], False)):
        try:
            reverse(f"staff:{name}", args=args)
        except NoReverseMatch:
            continue
        return of_review
    return None
