"""What an address can declare, and pages that are open to anyone.

Apart from doors.py, and knowing nothing of users, reviews or people, so that the public door can put its pages up
without being able to reach any of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from alongside.access.roles import Can

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class May:
    """Who may open a page. `can`: what their place in the review must allow.

    `who`: "anyone"; "setting_up" (staff or an advocate after their password, second step or not yet); "advocate";
    "staff"; "on_review"; "in_partnership"; "family".
    """

    who: str
    can: Can | None = None


ANYONE = May("anyone")


def page(route: str, view: View, *, may: May, name: str) -> URLPattern:
    """An address and its page, open to anyone. Every other declaration belongs to doors.page."""
    if may != ANYONE:
        raise ValueError(f"{name}: only doors.page can keep a page for some.")

    @wraps(view)
    def opened(request: HttpRequest, **found: Any) -> HttpResponse:
        return view(request, **found)

    opened.may = may  # type: ignore[attr-defined]
    return path(route, opened, name=name)
