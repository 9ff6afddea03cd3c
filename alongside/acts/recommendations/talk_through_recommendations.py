"""Talk the recommendations through with a family member."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def talk_through_recommendations(
    doing: Doing, *, person: str, words: str = "", how: str = "talk", on: date | None = None
) -> None:
    """Record that they had their say in the recommendations, and what they said.

    `how`: talk, writing, through_advocate, other.
    """
    with at_desk(doing) as desk:
        kept = desk.keep_words(words, sort="said", person=person)
        desk.append("recommendations_talked_through", on=on, person=person, how=how, words=kept)
