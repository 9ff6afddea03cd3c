"""What every layout needs to know: whose service this is, who is signed in, where to leave to."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from alongside.access.roles import ROLES
from alongside.design.addresses import address
from alongside.process_files import whose_name


def surroundings(request: HttpRequest) -> dict[str, Any]:
    """The context's `here` (see design/README.md), for whichever door was opened."""
    partnership = getattr(request, "partnership", None)
    here: dict[str, Any] = {
        "partnership": partnership.childrens_name if partnership else "",
        "telephone": partnership.telephone if partnership else "",
        "hours": partnership.hours if partnership else "",
        "theme": partnership.colour if partnership else "",
        "leave_to": settings.LEAVE_TO,
        "demo": settings.DEMO,
    }
    entered = getattr(request, "entered", None)
    if entered is None:
        return {"here": here | getattr(request, "surroundings", {})}
    if entered.user is None:
        here |= _family(entered, partnership)
    elif entered.user.advocate:
        here |= _advocate(entered, partnership)
    else:
        here |= _staff(entered)
    return {"here": here}


def _family(entered: Any, partnership: Any) -> dict[str, Any]:
    return {
        "partnership": partnership.name_for(whose_name(entered.review.types.split()[0])),
        "home": address("family:home"),
        "stay_safe": address("family:stay-safe"),
        "looked_at": address("family:who-looked"),
        "reach_me": address("family:how-you-reach-me"),
        "shared_phone": address("family:shared-phone"),
        "sign_out": address("family:sign-out"),
    }


def _advocate(entered: Any, partnership: Any) -> dict[str, Any]:
    """The page of the person they are with, without what only that person can do; else where they choose one."""
    if not entered.person:
        return {"home": address("advocate-home"), "sign_out": address("sign-out")}
    theirs = _family(entered, partnership)
    return {
        **{name: theirs[name] for name in ("partnership", "home", "stay_safe")},
        "beside": address("advocate-home"),
        "sign_out": address("sign-out"),
    }


def _staff(entered: Any) -> dict[str, Any]:
    return {
        "home": address("staff:today"),
        "who": entered.user.name,
        "role": ROLES[entered.role].title if entered.role else entered.user.job,
        "sign_out": address("sign-out"),
        "nav": [
            {"key": "today", "text": "Today", "href": address("staff:today")},
            {"key": "reviews", "text": "Reviews", "href": address("staff:reviews")},
            {"key": "letters", "text": "Letters to post", "href": address("staff:letters-to-post")},
            {"key": "guide", "text": "Guide", "href": address("staff:guide")},
        ],
    }
