"""An advocate's own page: the people they are with, and whom they are with now."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from alongside.access.doors import Entered
from alongside.access.models import Membership
from alongside.access.sessions import BESIDE_SESSION
from alongside.access.viewing import note_viewing
from alongside.people.people import people_of, subject_of


def advocate_home(request: HttpRequest) -> HttpResponse:
    """Everybody this advocate is with, in whichever review."""
    return render(request, "access/advocate_home.jinja", {"places": _places(request.entered)})


def go_beside(request: HttpRequest, place: str) -> HttpResponse:
    """Choose whom to be with. The person can read that their advocate looked."""
    chosen = _of(request.entered).filter(id=place).first()
    if chosen is None or request.method != "POST":
        raise Http404
    request.session[BESIDE_SESSION] = chosen.id
    note_viewing(Entered(by=request.entered.by, user=request.user, review=chosen.review), "their page", chosen.person)
    return HttpResponseRedirect(reverse("family:home"))


def _of(entered: Entered) -> Any:
    return (
        Membership.objects.filter(user=entered.user, role="advocate", ended_on__isnull=True)
        .exclude(person="")
        .select_related("review")
        .order_by("begun_on")
    )


def _places(entered: Entered) -> list[dict[str, Any]]:
    return [
        {
            "id": place.id,
            "called": people_of(place.review_id)[place.person].called,
            "about": subject_of(place.review_id).called,
            "begun_on": place.begun_on,
        }
        for place in _of(entered)
    ]
