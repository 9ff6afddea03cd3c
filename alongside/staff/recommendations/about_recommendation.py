"""What every page about one recommendation has in common: it belongs to this review."""

from __future__ import annotations

from django.http import Http404, HttpRequest

from alongside.reading.families import Member, members_of
from alongside.reading.recommendations import Recommendation, recommendation_with
from alongside.reading.reviews import position_now
from casebook import Position


def the_recommendation(request: HttpRequest, recommendation: str) -> tuple[Position, list[Member], Recommendation]:
    """Where the review stands, its living family, and the recommendation. Raises Http404 for any other."""
    review = request.entered.review
    position = position_now(review)
    members = [each for each in members_of(review, position) if not each.died_on]
    found = recommendation_with(review, position, members, recommendation)
    if found is None:
        raise Http404
    return position, members, found
