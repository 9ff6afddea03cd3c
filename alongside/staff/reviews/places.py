"""Who works on a review, and giving somebody a place in it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.access.roles import Can
from alongside.people.people import subject_of
from alongside.reading.review_page import workers_on


def places(request: HttpRequest) -> HttpResponse:
    """Everyone with a place, by role, and what each role may do."""
    context = {
        "workers": workers_on(request.entered.review.id),
        "keeps": Can.KEEP_REVIEW in request.entered.can,
        "called": subject_of(request.entered.review.id).called,
    }
    return render(request, "staff/reviews/places.jinja", context)
