"""A family member says whether the passages that quote or describe them are right as they stand."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def answer_words_about_person(
    doing: Doing, *, person: str, version: str, answer: str, words: str = "", on: date | None = None
) -> None:
    """`answer`: agreed or asked_to_change; `words`: theirs. What is changed then stands in a new version."""
    with at_desk(doing) as desk:
        said = desk.keep_words(words, sort="said", person=person)
        desk.append("words_about_person_answered", on=on, person=person, version=version, answer=answer, words=said)
