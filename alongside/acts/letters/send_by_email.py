"""Send somebody the neutral e-mail that says there is something to read. Pressed by a person, never by a queue."""

from __future__ import annotations

from django.db import transaction

from alongside.acts.desk import Doing, at_desk
from alongside.acts.letters.given import give
from alongside.letters.copies import copies_of
from alongside.letters.letter import Email
from alongside.letters.sending import mail_line


def send_by_email(doing: Doing, *, letter: str, about: str, person: str, channel: str, to: str, email: Email) -> None:
    """Record that their copy is open to them and that they were told by e-mail; hand the e-mail over; and only then is
    it kept. Raises NotSent when it did not leave: then nothing is recorded (letters/sending.py says why in this order).
    """
    with mail_line() as line, transaction.atomic():
        with at_desk(doing) as desk:
            give(desk, letter, about, person, kind="email", channel=channel)
            copy = next(each for each in copies_of(desk.review, letter, about) if each.person == person)
        line.send(to, email, number=f"{letter.replace('_', '-')}.{copy.id}")
