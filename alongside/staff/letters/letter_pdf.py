"""One letter on the pile, as the PDF to print."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from alongside.access.viewing import note_viewing
from alongside.letters.copies import OnThePile, on_pile
from alongside.letters.models import Copy
from alongside.people.models import Person
from alongside.people.people import person_of
from alongside.reading.letter_to import letter_on_pile
from alongside.reading.reviews import position_now
from alongside.staff.letters.front_page import front_page


def letter_pdf(request: HttpRequest, copy: str) -> HttpResponse:
    """Its address stands on it, so that somebody looked is written down. Its file name says nothing about anyone."""
    review = request.entered.review
    waiting = waiting_letter(request, copy)
    try:
        known = person_of(review.id, waiting.copy.person)
    except Person.DoesNotExist:
        raise Http404 from None
    note_viewing(request.entered, "addresses", known.id)
    letter = letter_on_pile(review, position_now(review), known, waiting, address=front_page(request))
    response = HttpResponse(letter.pdf(), content_type="application/pdf")
    response.headers["Content-Disposition"] = 'inline; filename="letter.pdf"'
    return response


def waiting_letter(request: HttpRequest, copy: str) -> OnThePile:
    """The printed letter the address names. Raises Http404 once it was posted, or if it is not of this review."""
    try:
        return on_pile(request.entered.review, copy)
    except Copy.DoesNotExist:
        raise Http404 from None
