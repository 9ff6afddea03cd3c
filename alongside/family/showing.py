"""How a page of the family door is shown, and how it asks something. It is drawn for the person whose page it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.pages.once import once_token
from alongside.pages.question import Act, question
from alongside.reading.family_page import Standing, standing_of


def show(request: HttpRequest, template: str, standing: Standing, **context: Any) -> HttpResponse:
    """A page to read."""
    return render(request, f"family/{template}.jinja", {"standing": standing, **context})


def ask(
    request: HttpRequest,
    template: str,
    form_class: Callable[..., Any],
    *,
    act: Act,
    then: str | Callable[[str | None], str],
    standing: Standing | None = None,
    initial: dict[str, Any] | None = None,
    day_field: str = "on",
    **context: Any,
) -> HttpResponse:
    """A page that asks one thing. An advocate is told that it is not theirs to fill in."""
    standing = standing or standing_of(request.entered)
    if standing.advocate_reading:
        return show(request, "only_theirs", standing)
    return question(
        request,
        f"family/{template}.jinja",
        form_class,
        act=act,
        then=then,
        initial=initial,
        day_field=day_field,
        context={"standing": standing, **context},
    )


def fresh(request: HttpRequest, form_class: Callable[..., Any], **initial: Any) -> Any:
    """An empty form that stands within a page to read; it is posted to a page of its own."""
    return form_class(initial={"once": once_token(request.entered.by), **initial})
