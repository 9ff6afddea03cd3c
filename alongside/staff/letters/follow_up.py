"""Be in touch with one person after publication: in the week after, six months on, and a year on."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from alongside.reading.follow_ups import FOLLOW_UPS
from alongside.reading.reviews import position_now
from alongside.staff.letters.tell import tell


def follow_up(request: HttpRequest, person: str, which: str) -> HttpResponse:
    """The page of telling: how they are in the week after, what has changed later on."""
    found = FOLLOW_UPS.get(which)
    if found is None:
        raise Http404
    if found.months and position_now(request.entered.review).latest("published"):
        return tell(request, person, "follow_up", str(found.months))
    return tell(request, person, "five_days_after", "")
