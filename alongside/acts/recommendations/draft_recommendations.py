"""The recommendations are drafted: from here each family member is owed a say in them."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk


def draft_recommendations(doing: Doing) -> None:
    """Record that the list is ready to be talked through."""
    with at_desk(doing) as desk:
        desk.append("recommendations_drafted")
