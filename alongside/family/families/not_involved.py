"""What somebody reads whom the Panel decided not to involve for now: that, why, until when, and whom to ring."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from alongside.access.ways_in import is_left_out
from alongside.family.showing import show
from alongside.people.words import words_with
from alongside.reading.family_page import standing_of


def not_involved(request: HttpRequest) -> HttpResponse:
    """The reason stands here once somebody has told them; nobody learns it first from a screen."""
    standing = standing_of(request.entered)
    if not is_left_out(standing.position, standing.person):
        return HttpResponseRedirect(reverse("family:home"))
    decided = standing.position.latest("excluded", person=standing.person)
    assert decided is not None
    owed = next((duty for duty in standing.promises("exclusion_told") if duty.opened_by == decided), None)
    told = owed is not None and str(owed.state) in ("kept", "late_kept")
    reason = str(decided.fact.fields.get("reason", ""))
    newest = standing.position.latest("excluded", "exclusion_reviewed", person=standing.person)
    again = newest.fact.fields.get("review_again_on") if newest else None
    return show(
        request,
        "families/not_involved",
        standing,
        told=told,
        decided_on=decided.fact.on,
        reason=words_with(standing.review.id, [reason]).get(reason, "") if told else "",
        again=again if isinstance(again, date) else None,
    )
