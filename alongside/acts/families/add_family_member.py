"""Add someone to the family map of a review."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from alongside.acts.desk import Doing, at_desk
from alongside.people.people import add_person


def add_family_member(
    doing: Doing,
    *,
    name: str,
    called: str,
    relation: str,
    relation_kind: str = "other",
    details: Mapping[str, Any] | None = None,
    known_from: str = "",
    parental_responsibility: bool | None = None,
    on: date | None = None,
) -> str:
    """Keep who they are apart from the record, and record that they are part of this review. Gives their id.

    `relation` is how people say it ("grandmother"), `relation_kind` the closed word of words.yaml ("grandparent").
    `details`: salutation, needs, preferences,
    whatever staff must know; all of it is sealed. Nothing is sent by this: first comes a contact risk check.
    """
    with at_desk(doing) as desk:
        more = {key: value for key, value in (details or {}).items() if value not in (None, "")}
        person = add_person(
            desk.review.partnership_id,
            desk.review.id,
            name=name.strip(),
            called=called.strip() or name.split()[0],
            relation=relation.strip(),
            **more,
        )
        desk.append(
            "family_member_named",
            on=on,
            person=person,
            relation=relation_kind,
            known_from=known_from,
            parental_responsibility=parental_responsibility,
        )
        return person
