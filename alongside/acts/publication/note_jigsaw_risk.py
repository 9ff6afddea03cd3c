"""Write down who could be recognised by putting press and report together."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk


def note_jigsaw_risk(doing: Doing, *, words: str) -> None:
    """`words`: who, by what, and what was done about it."""
    with at_desk(doing) as desk:
        desk.append("jigsaw_risk_noted", document=desk.keep_words(words, sort="jigsaw"))
