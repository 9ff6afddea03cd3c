"""Who may open which page, said at its address. A page that says nothing opens to nobody.

    page("reviews/<review>/meetings/plan/", plan_meeting, may=on_review(Can.RUN_PANEL), name="plan-meeting")

A review, person or anything else that is not yours does not exist: the answer is the same “not found” as for a made-up
address.

An advocate is a user with `User.advocate` and a place (role “advocate”) beside one person of one review. No staff page
opens to them. At /beside/ they choose whom they are with; then the pages of that person's own door open to them to
read, with `entered.user`, `entered.person` and `entered.since`, the day they began: a page shows them nothing older
unless the person shared it. They may act for nobody: only pages named in settings.ADVOCATES_MAY_ACT take a POST from
them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import URLPattern, path, reverse

from alongside import clock
from alongside.access.models import Membership, User, WayIn
from alongside.access.open_pages import ANYONE, May, View
from alongside.access.roles import ROLES, Can
from alongside.access.second_factor import has_second_factor
from alongside.access.sessions import BESIDE_SESSION, FAMILY_SESSION, STAFF_SESSION, start_anew, still_open
from alongside.access.ways_in import is_left_out
from alongside.record.models import Review
from alongside.record.reader import position_of
from alongside.tenancy.standing_question import StandingQuestion, columns_of, row_of

__all__ = [
    "ADVOCATE", "ANYONE", "FAMILY", "SETTING_UP", "SIGNED_IN_STAFF", "DefaultDeny", "Entered", "May", "View",
    "in_partnership", "may_in_partnership", "on_review", "page",
]  # fmt: skip
ONLY_LOOKS = ("GET", "HEAD")
NOT_YOURS_TO_DO = 403

# what somebody the Panel decided not to involve can still open at their own door
FOR_THE_LEFT_OUT = (
    "family:not-involved", "family:how-you-reach-me", "family:ring", "family:complaints", "family:complain",
    "family:stay-safe",
    "family:shared-phone", "family:who-looked", "family:sign-out",
)  # fmt: skip

SETTING_UP = May("setting_up")
ADVOCATE = May("advocate")
SIGNED_IN_STAFF = May("staff")
FAMILY = May("family")

# asked on every page: someone's places in a review, and the review a family member's open way in leads to
_places = StandingQuestion(
    lambda user, review: (
        Membership.objects.filter(user=user, review_id=review, ended_on__isnull=True)
        .exclude(role="advocate")
        .order_by("role")
        .values_list("role", *columns_of(Review, "review"))
    )
)
_open_way = StandingQuestion(
    lambda way, review, person: WayIn.objects.filter(
        id=way, review_id=review, person=person, ended_at=None, shut_at=None
    ).values_list(*columns_of(Review, "review"))
)


def on_review(can: Can) -> May:
    """Staff whose place in the review named in the address allows this."""
    return May("on_review", can)


def in_partnership(can: Can) -> May:
    """Staff whose place in any review of the partnership allows this."""
    return May("in_partnership", can)


@dataclass(frozen=True, slots=True)
class Entered:
    """Who came in and where they stand: `request.entered`.

    Staff: `user`, and in a review `review`, `role` and `can`. Family: `review`, `person`. An advocate on someone's
    page: both `user` and `person`, and `since`, the day they began.
    """

    by: str
    user: User | None = None
    review: Review = None  # type: ignore[assignment]  # set wherever a page belongs to a review
    person: str = ""
    role: str = ""
    can: frozenset[Can] = frozenset()
    since: Any = None


def page(route: str, view: View, *, may: May, name: str) -> URLPattern:
    """An address, its page and who may open it."""

    @wraps(view)
    def guarded(request: HttpRequest, **found: Any) -> HttpResponse:
        request.for_some_only = may != ANYONE
        review = found.pop("review", None) if may.who == "on_review" else None
        refusal = _enter(request, may, review)
        return refusal if refusal is not None else view(request, **found)

    guarded.may = may  # type: ignore[attr-defined]
    return path(route, guarded, name=name)


def _enter(request: HttpRequest, may: May, review_id: str | None) -> HttpResponse | None:
    if may == ANYONE:
        return None
    if may.who == "family":
        return _enter_family(request)
    user = request.user
    held = still_open(request, STAFF_SESSION) if user.is_authenticated else None
    if held is None:
        return _turn_away(request, settings.LOGIN_URL, was_in=user.is_authenticated)
    if may.who == "setting_up":
        # whoever has a second step must have taken it: knowing the password does not let anyone add another
        without = not held["second_factor"] and not _in_demo(held) and has_second_factor(user)
        return _turn_away(request, settings.LOGIN_URL, was_in=True) if without else None
    if not held["second_factor"] and not _in_demo(held):
        request.turned_away = True
        return HttpResponseRedirect(reverse("how-you-sign-in"))
    if user.advocate != (may.who == "advocate"):
        raise Http404
    if may.who == "on_review":
        request.entered = _entered_review(user, review_id, may.can)
        return None
    if may.can is not None and not may_in_partnership(user, may.can):
        raise Http404
    request.entered = Entered(by=f"staff:{user.id}", user=user)
    return None


def may_in_partnership(user: User, can: Can) -> bool:
    """Whether any open place of theirs, in whichever review, allows this. One query."""
    roles = [name for name, role in ROLES.items() if can in role.can]
    return Membership.objects.filter(user=user, role__in=roles, ended_on__isnull=True).exists()


def _in_demo(held: dict[str, Any]) -> bool:
    return bool(held.get("demo")) and settings.DEMO


def _turn_away(request: HttpRequest, to: str, *, was_in: bool) -> HttpResponse:
    """Nobody is signed in, or no longer: to the door they came to. What they typed is kept (pages/kept.py)."""
    if was_in:
        start_anew(request)
    request.turned_away = True
    return HttpResponseRedirect(to)


def _entered_review(user: User, review_id: str | None, can: Can | None) -> Entered:
    places = _places(user=user.id, review=str(review_id))
    role, *plate = next((place for place in places if can in ROLES[place[0]].can), (None,))
    if role is None:
        raise Http404
    allowed = frozenset().union(*(ROLES[each].can for each, *_ in places))
    return Entered(by=f"staff:{user.id}", user=user, review=row_of(Review, plate), role=role, can=allowed)


def _enter_family(request: HttpRequest) -> HttpResponse | None:
    if FAMILY_SESSION not in request.session and request.session.get(STAFF_SESSION) and request.user.is_authenticated:
        return _enter_beside(request)
    held = still_open(request, FAMILY_SESSION)
    review = _review_of_family(held) if held else None
    if held is None or review is None:
        return _turn_away(request, settings.FAMILY_DOOR, was_in=FAMILY_SESSION in request.session)
    request.entered = Entered(by=f"family:{held['person']}", review=review, person=held["person"])
    return _only_what_is_open_to_the_left_out(request)


def _only_what_is_open_to_the_left_out(request: HttpRequest) -> HttpResponse | None:
    """Somebody the Panel decided not to involve reads that decision, and nothing of the review."""
    entered = request.entered
    if request.resolver_match.view_name in FOR_THE_LEFT_OUT:
        return None
    if not is_left_out(position_of(entered.review, clock.today()), entered.person):
        return None
    return HttpResponseRedirect(reverse("family:not-involved"))


def _review_of_family(held: dict[str, Any]) -> Review | None:
    """The review, while the way in that was used is open: one taken away or shut ends the visit at once."""
    if held.get("demo"):
        return Review.objects.filter(id=held["review"]).first() if settings.DEMO else None
    found = _open_way(way=held["way_in"], review=held["review"], person=held["person"])
    return row_of(Review, found[0]) if found else None


def _enter_beside(request: HttpRequest) -> HttpResponse | None:
    """An advocate at the door of the person they are with."""
    refusal = _enter(request, ADVOCATE, None)
    if refusal is not None:
        return refusal
    user = request.user
    place = (
        Membership.objects.filter(
            id=request.session.get(BESIDE_SESSION), user=user, role="advocate", ended_on__isnull=True
        )
        .exclude(person="")
        .select_related("review")
        .first()
    )
    if place is None:
        return HttpResponseRedirect(reverse("advocate-home"))
    request.entered = Entered(
        by=f"staff:{user.id}", user=user, review=place.review, person=place.person, role="advocate",
        can=ROLES["advocate"].can, since=place.begun_on,
    )  # fmt: skip
    allowed = getattr(settings, "ADVOCATES_MAY_ACT", ())
    if request.method not in ONLY_LOOKS and request.resolver_match.view_name not in allowed:
        return render(request, "access/advocate_reads.jinja", {}, status=NOT_YOURS_TO_DO)
    return _only_what_is_open_to_the_left_out(request)


class DefaultDeny:
    """The net below: a view not put up with `page` is not shown, unless it is one of the few in settings.OPEN_VIEWS.

    What only some may see is kept by no browser, refusals included.
    """

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if getattr(request, "for_some_only", False):
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: Any) -> None:
        declared = hasattr(view, "may")
        if not declared and request.resolver_match.view_name not in settings.OPEN_VIEWS:
            raise Http404
