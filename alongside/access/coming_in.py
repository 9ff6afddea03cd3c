"""A family member coming in: their short address or a link, then their code.

Opening any of these pages changes nothing: mail scanners and message previews open links. Only the buttons do. Whether
an address exists is never said: every wrong pair gets the same words after the same work.
"""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from alongside import clock
from alongside.access import ways_in
from alongside.access.coming_in_forms import AddressForm, CodeForm
from alongside.access.limits import client_of, too_many, tried_too_often
from alongside.access.models import WayIn
from alongside.access.sessions import FAMILY_SESSION, begin_family, take_afterwards

COMING_IN = "coming_in"  # {"address": hash} or {"way_in": id}, and "tries" in this browser
TO_CHECK, GONE, SHUT = 422, 410, 403
A_WHILE = timedelta(minutes=15)
MOST_FROM_ONE_CLIENT = 30
MOST_AT_ONE_ADDRESS = 10
WRONG = "The address and the code do not go together. Check both, letter by letter."


def come_in(request: HttpRequest) -> HttpResponse:
    """The family’s front door: their own short address."""
    form = AddressForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "access/come_in.jinja", {"form": form}, status=TO_CHECK if form.is_bound else 200)
    request.session[COMING_IN] = {"address": ways_in.hashed_address(form.cleaned_data["address"]), "tries": 0}
    return HttpResponseRedirect(reverse("come-in-code"))


def come_in_by_link(request: HttpRequest, token: str) -> HttpResponse:
    """A link that was sent, or a short address typed behind ours. The page has one button; it uses a link up."""
    if ways_in.looks_like_an_address(token):
        return _come_in_by_address(request, token)
    way = ways_in.way_by_link(token)
    if way is not None and _was_just_pressed(request, way):
        return HttpResponseRedirect(reverse("come-in-code"))
    if way is None or not ways_in.link_is_fresh(way, clock.now()):
        return _link_over(request)
    if request.method != "POST":
        return render(request, "access/come_in_by_link.jinja", {"works_once": True})
    if tried_too_often(f"come-in:{client_of(request)}", most=MOST_FROM_ONE_CLIENT, within=A_WHILE):
        return too_many(request)
    if not ways_in.use_up_link(way):
        return _link_over(request)
    request.session[COMING_IN] = {"way_in": way.id, "tries": 0}
    return HttpResponseRedirect(reverse("come-in-code"))


def _come_in_by_address(request: HttpRequest, typed: str) -> HttpResponse:
    if request.method != "POST":
        return render(request, "access/come_in_by_link.jinja", {"works_once": False})
    request.session[COMING_IN] = {"address": ways_in.hashed_address(typed), "tries": 0}
    return HttpResponseRedirect(reverse("come-in-code"))


def come_in_code(request: HttpRequest) -> HttpResponse:
    """The code, which came by another way. Right: they are in."""
    coming = request.session.get(COMING_IN)
    if coming is None:
        return HttpResponseRedirect(settings.FAMILY_DOOR)
    form = CodeForm(request.POST or None)
    tries = coming["tries"]
    if request.method != "POST" or not form.is_valid():
        return _ask_code(request, form, tries, TO_CHECK if form.is_bound else 200)
    if _too_often(request, coming):
        return too_many(request)
    way = _way(coming)
    if not ways_in.code_is_right(way, form.cleaned_data["code"]):
        request.session[COMING_IN] = {**coming, "tries": tries + 1}
        form.check("code", WRONG)
        return _ask_code(request, form, tries + 1, TO_CHECK)
    if way is None or not ways_in.is_open(way):
        request.session.pop(COMING_IN)
        return render(request, "access/not_open_now.jinja", {}, status=SHUT)
    return _let_in(request, way, shared=form.cleaned_data["shared"])


def your_short_address(request: HttpRequest) -> HttpResponse:
    """Someone’s own short address, to write down: shown after their first time, and whenever they ask."""
    way_in = request.session.get(FAMILY_SESSION, {}).get("way_in", "")
    address = ways_in.short_address(way_in) if way_in else ""
    door = request.build_absolute_uri(settings.FAMILY_DOOR).split("//", 1)[1]
    return render(request, "access/your_short_address.jinja", {"address": address, "door": door})


def _ask_code(request: HttpRequest, form: CodeForm, tries: int, status: int) -> HttpResponse:
    switched_off = tries >= ways_in.MOST_TRIES
    return render(request, "access/come_in_code.jinja", {"form": form, "switched_off": switched_off}, status=status)


def _link_over(request: HttpRequest) -> HttpResponse:
    return render(request, "access/link_over.jinja", {}, status=GONE)


def _was_just_pressed(request: HttpRequest, way: WayIn) -> bool:
    """Pressed twice, or back and again, in this very browser: the first press counts."""
    return request.session.get(COMING_IN, {}).get("way_in") == way.id


def _too_often(request: HttpRequest, coming: dict[str, str]) -> bool:
    where, which = f"come-in:{client_of(request)}", f"address:{coming.get('address') or coming.get('way_in')}"
    return tried_too_often(where, most=MOST_FROM_ONE_CLIENT, within=A_WHILE) or tried_too_often(
        which, most=MOST_AT_ONE_ADDRESS, within=A_WHILE
    )


def _way(coming: dict[str, str]) -> WayIn | None:
    if "way_in" in coming:
        return WayIn.objects.filter(id=coming["way_in"]).select_related("review").first()
    return ways_in.way_at(coming["address"])


def _let_in(request: HttpRequest, way: WayIn, *, shared: bool) -> HttpResponse:
    begin_family(request, review=way.review_id, person=way.person, way_in=way.id, shared=shared)
    first = WayIn.objects.filter(id=way.id, first_used_at__isnull=True).update(first_used_at=clock.now())
    if first:
        return HttpResponseRedirect(reverse("your-short-address"))
    return HttpResponseRedirect(take_afterwards(request, reverse("family:home"), reverse("family:home")))
