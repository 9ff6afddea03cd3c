"""A family member says no for now to one thing.

Their own word, whoever writes it down; it can be taken back in the same place.
"""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def say_not_wanted(
    doing: Doing,
    *,
    person: str,
    what: str,
    words: str = "",
    told_by: str = "",
    version: str = "",
    publication_by: str = "",
    on: date | None = None,
) -> None:
    """`what`: a word of `declinable` in process/words.yaml.

    `told_by`: the id of whoever passed the word on, empty when it came from the person.
    `version`: only when the no is about one draft and not about any draft. `publication_by`: how they want to hear the
    day of publication, a word of said_not_wanted; only when they do not take part.
    """
    with at_desk(doing) as desk:
        desk.append(
            "said_not_wanted",
            on=on,
            person=person,
            what=what,
            version=version,
            through=told_by,
            publication_by=publication_by,
            words=desk.keep_words(words, sort="said", person=person),
        )
