"""Say what one thinks of a recommendation."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def give_view(
    doing: Doing, *, person: str, recommendation: str, view: str, words: str = "", on: date | None = None
) -> None:
    """Record a family member's view: agree, disagree, reword or question, with their words."""
    with at_desk(doing) as desk:
        kept = desk.keep_words(words, sort="said", person=person)
        desk.append(
            "recommendation_view_given", on=on, person=person, recommendation=recommendation, view=view, words=kept
        )
