"""Tell somebody something we owe them: what they missed, that the door is open, a pause, why we wait."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from alongside.staff.letters.tell import tell

TELLINGS = {
    "first-letter": "first_contact",
    "invitation": "first_contact",
    "refusal-outcome": "refusal_outcome",
    "catch-up": "catch_up",
    "return": "door_open",
    "pause": "pause_offer",
    "holding-letter": "holding_letter",
    "proceedings": "proceedings_news",
    "cannot-reach": "cannot_reach_you",
    "comments": "comments_answered",
    "shaping": "recommendations_invite",
    "closing": "closing",
}


def told(request: HttpRequest, person: str, what: str) -> HttpResponse:
    """The page of telling, by the name it has in addresses."""
    if what not in TELLINGS:
        raise Http404
    return tell(request, person, TELLINGS[what], "")
