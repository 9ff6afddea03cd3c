"""Somebody carried a printed letter to the post: only now has it gone."""

from __future__ import annotations

from datetime import date

from alongside import clock
from alongside.acts.desk import AlreadyDone, Doing, at_desk
from alongside.acts.letters.given import give
from alongside.acts.order import OutOfOrder
from alongside.letters.copies import on_pile
from alongside.letters.models import Copy
from alongside.reading.tellings import about_of


def post_letter(doing: Doing, *, copy: str, on: date) -> None:
    """Record that it was posted on this day, which is the day the person was told."""
    with at_desk(doing) as desk:
        try:
            waiting = on_pile(desk.review, copy)
        except Copy.DoesNotExist:
            raise AlreadyDone from None
        printed_at = waiting.copy.printed_at or clock.now()  # on the pile, it always has been printed
        printed = printed_at.astimezone(clock.LONDON).date()
        if on < printed:
            raise OutOfOrder(
                "letter", f"It was printed on {printed.day}\u00a0{printed:%B %Y}. Which day was it posted?"
            )
        give(
            desk, waiting.letter, about_of(waiting.letter, waiting.about), waiting.copy.person, kind="post",
            channel=waiting.copy.channel, on=on, place=waiting.about, blocks=waiting.copy.blocks,
        )  # fmt: skip
