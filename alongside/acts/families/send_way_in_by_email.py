"""Send a family member the link to their page by e-mail. Their code goes another way. Pressed by a person."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction

from alongside.access.ways_in import Given
from alongside.acts.desk import Doing
from alongside.acts.families.give_way_in import By, give_way_in
from alongside.letters.letter import Email
from alongside.letters.sending import mail_line


def send_way_in_by_email(
    doing: Doing, *, person: str, channel: str, to: str, code: By, email: Callable[[Given], Email]
) -> Given:
    """Make the way in, record it, hand the e-mail over, and only then keep it. Raises NotSent when it did not leave.

    `email` writes the e-mail round the link that was made. The order is that of letters/sending.py.
    """
    with mail_line() as line, transaction.atomic():
        given = give_way_in(doing, person=person, address=By("email", channel), code=code)
        line.send(to, email(given), number=given.id)
    return given
