"""Put right what someone is called, how they are addressed, and what staff must know about them."""

from __future__ import annotations

from typing import Any

from alongside.acts.desk import Doing, at_desk
from alongside.people.people import mend_person


def change_details(doing: Doing, *, person: str, name: str, called: str, relation: str, **more: Any) -> None:
    """Change a family member's details.

    Not a fact: what happened stays as it was; only what they are called changes.
    """
    with at_desk(doing) as desk:
        mend_person(desk.review.id, person, name=name.strip(), called=called.strip(), relation=relation.strip(), **more)
