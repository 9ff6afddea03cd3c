"""A published review: the person first, then their family's own words, then what was found and what should change."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.design.words import day_year
from alongside.documents.in_place_of_report import HEADINGS
from alongside.process_files import whose_name
from alongside.public.shelf_reading import Published, published, report_of, report_pdf_of, statements_with
from alongside.public.showing import file, show
from alongside.public.statement_pdf import statement_pdf
from alongside.published.models import PublishedStatement

WORDS_A_MINUTE = 180


def on_shelf(slug: str) -> Published:
    """The review at this address. One that was taken down is not found, like one that never was."""
    found = published(slug)
    if found is None:
        raise Http404
    return found


def review(request: HttpRequest, slug: str) -> HttpResponse:
    """The page of one published review. Three queries."""
    found = on_shelf(slug)
    summary, statements = found.page.get("summary", ""), statements_with(found.id)
    context = {
        "review": found,
        "page": found.page,
        "statements": statements,
        "files": _files(found, statements),
        "about": _about(found),
        "heading": HEADINGS.get(found.page.get("instead", ""), "What the review found"),
        "summary_minutes": max(1, round(len(summary.split()) / WORDS_A_MINUTE)),
    }
    return show(request, "review", context, partnership=request.partnership.name_for(whose_name(found.type)))


def _files(found: Published, statements: list[PublishedStatement]) -> list[dict[str, str]]:
    """What can be read or taken away."""
    what = HEADINGS.get(found.page.get("instead", ""), "The report")
    size = f", {found.pdf_size}" if found.pdf_size else ""
    return [
        {"text": f"{what} as web pages", "href": reverse("public:report", args=[found.slug])},
        {"text": f"{what}, PDF{size}", "href": reverse("public:report-pdf", args=[found.slug])},
        *(
            {"text": f"{each.title}, PDF", "href": reverse("public:statement-pdf", args=[found.slug, each.id])}
            for each in statements
        ),
    ]


def _about(found: Published) -> list[dict[str, str]]:
    """When, by whom, and how the family took part."""
    until = f"{day_year(found.published_on)}, until at least {day_year(found.online_until)}"
    rows = [
        ("Published", until),
        ("Written by", found.page.get("written_by", "")),
        ("How the family took part", found.page.get("took_part", "")),
    ]
    return [{"key": key, "words": words} for key, words in rows if words]


def report_file(request: HttpRequest, slug: str) -> HttpResponse:
    """The report as PDF, byte for byte as it was signed."""
    found = on_shelf(slug)
    return file(report_pdf_of(found.id), f"{found.slug}.pdf")


def statement_file(request: HttpRequest, slug: str, statement: str) -> HttpResponse:
    """One Impact Statement as PDF, made from what stands on the shelf at this moment."""
    found = on_shelf(slug)
    wanted = next((each for each in statements_with(found.id) if each.id == statement), None)
    if wanted is None:
        raise Http404
    board = request.partnership.name_for(whose_name(found.type))
    made = statement_pdf(found, wanted, board, request.partnership.colour)
    return file(made, f"{found.slug}-in-their-own-words.pdf")


def report_contents(request: HttpRequest, slug: str) -> HttpResponse:
    """The parts of the report."""
    found = on_shelf(slug)
    draft, hard = report_of(found.id)
    warned = {passage.part for each in hard if (passage := draft.passage(each.first))}
    context = {"review": found, "page": found.page, "parts": draft.parts, "warned": warned}
    return show(request, "report_contents", context, partnership=request.partnership.name_for(whose_name(found.type)))
