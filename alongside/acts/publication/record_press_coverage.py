"""Record that newspapers or others named someone of the family."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk


def record_press_coverage(doing: Doing, *, words: str) -> None:
    """`words`: where and when. From now on, publishing needs a look at what press and report give away together."""
    with at_desk(doing) as desk:
        desk.append("press_coverage_named_recorded", document=desk.keep_words(words, sort="press"))
