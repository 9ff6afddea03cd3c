"""Who may open which page, said at its address. A page that says nothing opens to nobody.

    page("reviews/<review>/meetings/plan/", plan_meeting, may=on_review(Can.RUN_PANEL), name="plan-meeting")

A review, person or anything else that is not yours does not exist: the answer is the same “not found” as for a made-up address.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path
from django.utils.http import urlencode

from alongside.access.models import Membership, User
from alongside.access.roles import ROLES, Can
from alongside.record.models import Review

View = Callable[..., HttpResponse]
FAMILY_SESSION = "family"  # {"review": id, "person": id, "way_in": id} in the session of a family member


@dataclass(frozen=True, slots=True)
class May:
    """Who may open a page. `who`: anyone, staff, on_review, family, advocate. `can`: what their place in the review must allow."""

    who: str
    can: Can | None = None


ANYONE = May("anyone")
SIGNED_IN_STAFF = May("staff")
FAMILY = May("family")


def on_review(can: Can) -> May:
    """Staff whose place in the review named in the address allows this."""
    return May("on_review", can)


@dataclass(frozen=True, slots=True)
class Entered:
    """Who came in and where they stand: `request.entered`.

    Staff: `user`, and in a review `review`, `role` and `can`. Family: `review`, `person`. An advocate on someone's page: both `user` and `person`.
    """

    by: str
    user: User | None = None
    review: Review | None = None
    person: str = ""
    role: str = ""
    can: frozenset[Can] = frozenset()
    since: Any = None  # the day an advocate began; they see nothing older


def page(route: str, view: View, *, may: May, name: str) -> URLPattern:
    """An address, its page and who may open it."""

    @wraps(view)
    def guarded(request: HttpRequest, **found: Any) -> HttpResponse:
        refusal = _enter(request, may, found.pop("review", None))
        return refusal if refusal is not None else view(request, **found)

    guarded.may = may
    return path(route, guarded, name=name)


def _enter(request: HttpRequest, may: May, review_id: str | None) -> HttpResponse | None:
    if may.who == "anyone":
        return None
    if may.who == "family":
        return _enter_family(request)
    user = request.user
    if not user.is_authenticated:
        request.turned_away = True
        return HttpResponseRedirect(f"{settings.LOGIN_URL}?{urlencode({'next': request.path})}")
    if may.who == "staff":
        request.entered = Entered(by=f"staff:{user.id}", user=user)
        return None
    request.entered = _entered_review(user, review_id, may.can)
    return None


def _entered_review(user: User, review_id: str | None, can: Can | None) -> Entered:
    places = list(
        Membership.objects.filter(user=user, review_id=review_id, ended_on__isnull=True).select_related("review").order_by("role")
    )
    allowed = frozenset().union(*(ROLES[place.role].can for place in places))
    if not places or can not in allowed:
        raise Http404
    place = next(place for place in places if can in ROLES[place.role].can)
    return Entered(
        by=f"staff:{user.id}", user=user, review=place.review, person=place.person, role=place.role, can=allowed,
        since=place.begun_on if place.person else None,
    )  # fmt: skip


def _enter_family(request: HttpRequest) -> HttpResponse | None:
    held = request.session.get(FAMILY_SESSION)
    review = Review.objects.filter(id=held["review"]).first() if held else None
    if review is None:
        request.turned_away = True
        return HttpResponseRedirect(settings.FAMILY_DOOR)
    request.entered = Entered(by=f"family:{held['person']}", review=review, person=held["person"])
    return None


class DefaultDeny:
    """The net below: a view that was not put up with `page` is not shown, unless it is one of the few named in settings.OPEN_VIEWS."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: Any) -> None:
        declared = hasattr(view, "may")
        if not declared and request.resolver_match.view_name not in settings.OPEN_VIEWS:
            raise Http404

