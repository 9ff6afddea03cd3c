"""Tell somebody something by phone, at a visit, by a text message from a phone of ours, or through someone."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.letters.given import give


def tell(
    doing: Doing,
    *,
    letter: str,
    person: str,
    kind: str,
    channel: str,
    about: str = "",
    address: str = "",
    heard: str = "",
    on: date | None = None,
) -> None:
    """Record that they were told what this letter says. The gates for risk, way and holds are asked first.

    `kind`: text, phone, visit, through_advocate or by_hand; post or email for what did not go from here. `about`: the
    id or day it is about. `heard`: what they said to it, as it was said. `address`: the short web address that stands
    in the letter.
    """
    with at_desk(doing) as desk:
        give(desk, letter, about, person, kind=kind, channel=channel, address=address, heard=heard, on=on)
