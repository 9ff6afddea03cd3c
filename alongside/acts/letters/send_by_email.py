"""Send somebody the neutral e-mail that says there is something to read. Pressed by a person, never by a queue."""

from __future__ import annotations

from django.db import transaction

from alongside.acts.desk import Doing, at_desk
from alongside.acts.letters.given import give, place_of
from alongside.letters.copies import copies_of
from alongside.letters.sending import mail_line


def send_by_email(doing: Doing, *, letter: str, about: str, person: str, channel: str, to: str, address: str) -> None:
    """Record that their letter is open to them and that they were told by e-mail; hand the e-mail over; and only then
    is it kept. Raises NotSent when it did not leave: then nothing is recorded (letters/sending.py says why in this
    order). `address`: the short web address that stands in it.
    """
    with mail_line() as line, transaction.atomic():
        with at_desk(doing) as desk:
            place = place_of(desk, letter, about, person)
            written = give(desk, letter, about, person, kind="email", channel=channel, address=address, place=place)
            copy = next(each for each in copies_of(desk.review, letter, place) if each.person == person)
        if written is not None:
            line.send(to, written.email(), number=copy.id)  # which letter it is, its number does not tell either
