"""Write a page of our own for the guide, or write it anew. It is kept, and in the guide only when it is published."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.local.write_local_page import write_local_page
from alongside.design.fields import Form, LongTextField, SeenAndOnce, SelectField, TextField
from alongside.guide import guide_here
from alongside.pages.question import question
from alongside.staff.local.local_pages import kept_page

SIGNS = (
    "A line beginning with a dash is a point in a list; with > words to say; with # a heading. **Two stars** are bold."
)


class WriteLocalPage(SeenAndOnce, Form):
    """Where it stands, its title, and its words."""

    beside = SelectField("With which page of the guide?", missing="Choose the page it is to stand with.")
    title = TextField("Title", max_length=120, hint="For example: Who offers advocacy here", missing="Give it a title.")
    text = LongTextField("The words", hint=SIGNS, rows=16, max_length=20_000, missing="Write what is to stand there.")

    def __init__(self, *given: Any, pages: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["beside"].choices = pages


def new_local_page(request: HttpRequest) -> HttpResponse:
    """A new page."""
    return _ask(request, "", {})


def change_local_page(request: HttpRequest, page: str) -> HttpResponse:
    """A new version of one there is."""
    kept = kept_page(page)
    return _ask(request, page, {"beside": kept.beside, "title": kept.title, "text": kept.text})


def _ask(request: HttpRequest, page: str, initial: dict[str, str]) -> HttpResponse:
    pages = [(each.name, each.title) for each in guide_here().pages]
    return question(
        request,
        "staff/local/write_local_page.jinja",
        WriteLocalPage,
        act=lambda doing, said: write_local_page(
            doing, beside=said["beside"], title=said["title"], text=said["text"], page=page
        ),
        then=lambda made: reverse("staff:local-page", args=[made or page]) if made or page
        else reverse("staff:local-pages"),
        context={"page": page},
        initial=initial,
        pages=pages,
    )  # fmt: skip
