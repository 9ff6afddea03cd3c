"""One letter as it would be printed, to look at before it goes or to hand over."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from alongside.access.viewing import note_viewing
from alongside.reading.ways_of_giving import ways_of_giving
from alongside.staff.letters.tell import chosen_way, letter_now, what_to_tell


def tell_pdf(request: HttpRequest, person: str, letter: str, about: str, kind: str, channel: str) -> HttpResponse:
    """The PDF. Where an address stands on it, that somebody looked is written down. Its name says nothing."""
    found = what_to_tell(request, person, letter, about)
    if found.wants_words:
        raise Http404
    way = chosen_way(ways_of_giving(found.reader.position, found.member.known), kind, channel)
    if way is not None and way.by_post:
        note_viewing(request.entered, "addresses", person)
    response = HttpResponse(letter_now(request, found, way).pdf(), content_type="application/pdf")
    response.headers["Content-Disposition"] = 'inline; filename="letter.pdf"'
    return response
