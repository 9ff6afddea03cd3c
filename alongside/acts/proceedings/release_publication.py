"""Police or prosecutors said in writing that publication may go ahead."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def release_publication(doing: Doing, *, proceeding: str, by: str, words: str = "", on: date | None = None) -> None:
    """Record who said so (senior_investigating_officer or crown_prosecution_service) and what they wrote."""
    with at_desk(doing) as desk:
        desk.append(
            "publication_released_in_writing",
            on=on,
            proceeding=proceeding,
            by=by,
            document=desk.keep_words(words, sort="release"),
        )
