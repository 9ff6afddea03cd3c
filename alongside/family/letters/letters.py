"""What we wrote to you: everything this person was told, by whatever way, to read again whenever they like."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from alongside.documents.as_html import html
from alongside.family.showing import show
from alongside.reading.family_page import standing_of
from alongside.reading.letters_for import letters_for


def letters(request: HttpRequest) -> HttpResponse:
    """The list, newest first."""
    standing = standing_of(request.entered)
    return show(request, "letters/letters", standing, letters=letters_for(standing))


def letter(request: HttpRequest, copy: str) -> HttpResponse:
    """One of them, in the words they were given. Their address does not stand on it: others may look at the screen."""
    standing = standing_of(request.entered)
    found = next((each for each in letters_for(standing) if each.id == copy), None)
    if found is None:
        raise Http404
    return show(request, "letters/letter", standing, letter=found, words=html(found.blocks, first_heading=1))
