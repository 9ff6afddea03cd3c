"""What every page about one person's statement has in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.pages.question import Act
from alongside.staff.families.about_person import about_person


def of_person(
    request: HttpRequest,
    person: str,
    template: str,
    form_class: Callable[..., Any],
    *,
    act: Act,
    then: str = "",
    context: dict[str, Any] | None = None,
    **more: Any,
) -> HttpResponse:
    """A question about one person's statement; then back to the statements."""
    to_all = reverse("staff:statements", args=[request.entered.review.id])
    return about_person(
        request,
        person,
        f"staff/impact_statements/{template}.jinja",
        form_class,
        act=act,
        then=then or to_all,
        context={"back_to": {"text": "Back to the statements", "href": to_all}, **(context or {})},
        **more,
    )
