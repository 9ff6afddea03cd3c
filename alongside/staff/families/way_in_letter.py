"""The letter that tells somebody their own address, ready to print. Their code is never in it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside import clock
from alongside.access.viewing import note_viewing
from alongside.access.ways_in import short_address, way_in_of
from alongside.letters import write
from alongside.people.people import people_of
from alongside.reading.frame_of_letter import frame_of_letter
from alongside.reading.reviews import position_now

CODE_COMES = {
    "post": "It comes in a letter of its own.",
    "prison": "It comes in a letter of its own.",
    "phone": "I will tell you the code on the phone.",
    "in_person": "I will give you the code when we meet.",
    "visit": "I will give you the code when we meet.",
}
ON_PAPER = ("post", "prison", "in_person", "visit")


def way_in_letter(request: HttpRequest, person: str) -> HttpResponse:
    """The letter as a PDF. There is none while their address went by phone or e-mail."""
    review = request.entered.review
    known = people_of(review.id).get(person)
    way = way_in_of(review, person)
    if known is None or way is None or way.address_by not in ON_PAPER:
        raise Http404
    position = position_now(review)
    given = position.latest("way_in_given", person=person)
    channel = str(given.fact.fields.get("channel", "")) if given and way.address_by in ("post", "prison") else ""
    front = request.build_absolute_uri(reverse("come-in")).split("//", 1)[1]
    letter = write(
        "way_in",
        **frame_of_letter(review, position, known, channel=channel, dated=clock.today(), address=front),
        short_address=f"{front}{short_address(way.id)}",
        code_comes=CODE_COMES[way.code_by],
    )
    note_viewing(request.entered, "addresses", person)
    response = HttpResponse(letter.pdf(), content_type="application/pdf")
    response.headers["Content-Disposition"] = 'inline; filename="letter.pdf"'
    return response
