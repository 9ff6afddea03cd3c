"""Today: the first page of staff. What is late, what is due, and the next thing to do about each."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside import clock
from alongside.reading.today import today_of


def today(request: HttpRequest) -> HttpResponse:
    """Everything due in the reviews of whoever is signed in."""
    return render(request, "staff/reviews/today.jinja", {"day": clock.today(), "today": today_of(request.entered)})
