"""One part of a published report, with a warning in the place of what is hard to read."""

from __future__ import annotations

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.documents.as_html import html
from alongside.documents.draft import Part, part_level
from alongside.documents.stretches import stretches
from alongside.process_files import whose_name
from alongside.public.review import on_shelf
from alongside.public.shelf_reading import report_of
from alongside.public.showing import show


def report_part(request: HttpRequest, slug: str, part: str) -> HttpResponse:
    """`?read=p3-10` shows what a warning stands for."""
    found = on_shelf(slug)
    draft, hard = report_of(found.id)
    place = next((place for place, each in enumerate(draft.parts) if str(each.number) == part), None)
    if place is None:
        raise Http404
    here = draft.parts[place]
    links = [_link(found.slug, each, current=each is here) for each in draft.parts]
    context = {
        "review": found,
        "parts": links,
        "part": here,
        "stretches": stretches(draft, hard, here, {request.GET.get("read", "")}),
        "html": partial(html, first_heading=2 - part_level(draft.blocks)),
        "earlier": draft.parts[place - 1] if place else None,
        "later": draft.parts[place + 1] if place + 1 < len(draft.parts) else None,
    }
    return show(request, "report_part", context, partnership=request.partnership.name_for(whose_name(found.type)))


def _link(slug: str, part: Part, *, current: bool) -> dict[str, str]:
    title = f"{part.label}. {part.title}" if part.label else part.title
    more = {"more": "You are here."} if current else {}
    return {"text": title, "href": reverse("public:report-part", args=[slug, part.number]), **more}
