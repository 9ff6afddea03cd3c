"""What every page about one reader and one version has in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.pages.question import Act
from alongside.staff.drafts.of_review import of_review
from alongside.staff.families.about_person import about_person


def with_reader(
    request: HttpRequest,
    version: str,
    person: str,
    template: str,
    form_class: Callable[..., Any],
    *,
    act: Act,
    ask: str = "",
    ways: bool = False,
    context: dict[str, Any] | None = None,
    **more: Any,
) -> HttpResponse:
    """A question about one person's time with one version; then back to that version."""
    of = of_review(request)
    row = of.version(version)
    of.member(person)
    to_draft = reverse("staff:draft", args=[of.review.id, version])
    return about_person(
        request,
        person,
        f"staff/drafts/{template}.jinja",
        form_class,
        act=act,
        ask=ask,
        ask_fields={"version": version},
        ways=ways,
        then=to_draft,
        context={"row": row, "back_to": {"text": f"Back to draft {row.label}", "href": to_draft}, **(context or {})},
        **more,
    )
