"""A printed letter will not be posted after all."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk
from alongside.letters.copies import take_off_pile


def leave_unposted(doing: Doing, *, copy: str) -> None:
    """Take it off the pile. What it would have told is still owed."""
    with at_desk(doing) as desk:
        take_off_pile(desk.review, copy)
