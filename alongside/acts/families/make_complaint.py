"""A family member complains about us. It is answered, and never changes what they have a part in."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk
from alongside.tenancy.models import new_id


class NothingSaid(Refused):
    """A complaint is made in words."""


def make_complaint(
    doing: Doing, *, person: str, about: str, words: str, how: str = "page", on: date | None = None
) -> str:
    """Gives the complaint's id. `about` and `how`: words of complaint_made in process/words.yaml.

    On their own page or by phone, letter or in person: it counts the same. It is owed an answer, and no gate knows it.
    """
    if not words.strip():
        raise NothingSaid
    with at_desk(doing) as desk:
        complaint = new_id()
        kept = desk.keep_words(words, sort="complaint", person=person)
        desk.append("complaint_made", on=on, person=person, complaint=complaint, about=about, how=how, words=kept)
        return complaint
