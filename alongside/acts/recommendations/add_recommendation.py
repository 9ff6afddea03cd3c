"""Add a recommendation to those the report may make."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk
from alongside.acts.kept_apart import refuse_kept_apart_from_any
from alongside.tenancy.models import new_id


def add_recommendation(doing: Doing, *, words: str, origin: str, from_person: str = "") -> str:
    """Keep its words and where it came from: family, reviewer, agency or panel. Gives its id."""
    with at_desk(doing) as desk:
        refuse_kept_apart_from_any(desk, words)
        recommendation = new_id()
        kept = desk.keep_words(words, sort="recommendation")
        desk.append(
            "recommendation_added", recommendation=recommendation, origin=origin, from_person=from_person, words=kept
        )
        return recommendation
