"""The partnership's own pages of the guide: all of them, and one with its words as they will stand, and its history."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.access.doors import may_in_partnership
from alongside.access.roles import Can
from alongside.acts.local.publish_local_page import publish_local_page
from alongside.acts.local.take_down_local_page import take_down_local_page
from alongside.design.fields import Form, HiddenField, SeenAndOnce, fresh
from alongside.design.words import clock_time, day_year
from alongside.documents.as_html import html
from alongside.guide import guide_here
from alongside.guide.local_text import local_blocks
from alongside.pages.question import REFUSED, question
from alongside.reading.local_pages import Kept, local_pages_kept


def local_pages(request: HttpRequest) -> HttpResponse:
    """Every one of them, and where it stands."""
    titles = {page.name: page.title for page in guide_here().pages}
    rows = [
        [
            {"words": kept.title, "href": reverse("staff:local-page", args=[kept.page])},
            titles.get(kept.beside, "A page the guide no longer has"),
            kept.standing,
            f"{kept.steps[-1].did} by {kept.steps[-1].by}, {day_year(kept.steps[-1].at)}",
        ]
        for kept in local_pages_kept()
    ]
    may_write = may_in_partnership(request.entered.user, Can.SET_RULES)
    return render(request, "staff/local/local_pages.jinja", {"rows": rows, "may_write": may_write})


def local_page(request: HttpRequest, page: str) -> HttpResponse:
    """One: how its newest words will look, and everything done to it."""
    return render(request, "staff/local/local_page.jinja", _context(request, kept_page(page)))


class Publish(SeenAndOnce, Form):
    """Which version was looked at."""

    version = HiddenField()


def publish_page(request: HttpRequest, page: str) -> HttpResponse:
    """Show the words once more, and put exactly these into the guide. Newer words are shown first."""
    kept, template = kept_page(page), "staff/local/publish_page.jinja"
    if request.method == "POST" and request.POST.get("version") != str(kept.version):
        form = fresh(Publish, 0, version=kept.version)
        newer = {"form": form, "meanwhile": ["Newer words were written since you looked. They stand below."]}
        return render(request, template, {**_context(request, kept), **newer}, status=REFUSED)
    return question(
        request, template, Publish,
        act=lambda doing, said: publish_local_page(doing, page=page, version=kept.version),
        then=reverse("staff:local-page", args=[page]), context=_context(request, kept),
        initial={"version": kept.version},
    )  # fmt: skip


class TakeDown(SeenAndOnce, Form):
    """Nothing but the press."""


def take_down_page(request: HttpRequest, page: str) -> HttpResponse:
    """Take it out of the guide."""
    kept = kept_page(page)
    return question(
        request, "staff/local/take_down_page.jinja", TakeDown,
        act=lambda doing, said: take_down_local_page(doing, page=page),
        then=reverse("staff:local-page", args=[page]), context=_context(request, kept),
    )  # fmt: skip


def kept_page(page: str) -> Kept:
    """The page of this id in this partnership, or not found."""
    found = next((kept for kept in local_pages_kept() if kept.page == page), None)
    if found is None:
        raise Http404
    return found


def _context(request: HttpRequest, kept: Kept) -> dict[str, Any]:
    titles = {page.name: page.title for page in guide_here().pages}
    history = [
        {"on": f"{day_year(step.at)}, {clock_time(step.at)}", "title": f"{step.did}: {step.title}", "by": step.by}
        for step in reversed(kept.steps)
    ]
    return {
        "kept": kept,
        "beside": titles.get(kept.beside, ""),
        "slug": kept.beside.replace("_", "-"),
        "drawn": html(local_blocks(kept.text), first_heading=1),
        "history": history,
        "earlier": [(step, html(local_blocks(step.text), first_heading=1)) for step in reversed(kept.steps[:-1])],
        "may_write": may_in_partnership(request.entered.user, Can.SET_RULES),
    }
