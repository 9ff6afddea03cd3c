"""Whether a name wanted for the report belongs to a real person of the review. Whose it is, is told to nobody."""

from __future__ import annotations

from alongside.acts.desk import Refused
from alongside.people.people import people_of


class NameOfSomebody(Refused):
    """The name belongs to somebody real. Not to be said: whose."""


def belongs_to_somebody(review_id: str, name: str) -> bool:
    """Is it the name of somebody in the family, whole or in part? The name of the person the review is about may be
    used: a family can want that. One query.
    """
    wanted = name.strip().lower()
    for known in people_of(review_id).values():
        for real in (known.name.lower(), known.called.lower()):
            if wanted and (wanted == real or wanted in [part for part in real.split() if len(part) > 1]):
                return True
    return False
