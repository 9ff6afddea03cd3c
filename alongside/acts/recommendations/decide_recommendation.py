"""Decide what becomes of a recommendation."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk
from alongside.acts.kept_apart import refuse_kept_apart_from_any


def decide_recommendation(doing: Doing, *, recommendation: str, fate: str, reason: str = "", words: str = "") -> None:
    """Record kept, reworded or dropped, with the reason. `words`: the new wording of a reworded one."""
    with at_desk(doing) as desk:
        refuse_kept_apart_from_any(desk, f"{reason}\n{words}")
        why = desk.keep_words(reason, sort="reason")
        new = desk.keep_words(words, sort="recommendation")
        desk.append("recommendation_decided", recommendation=recommendation, fate=fate, reason=why, words=new)
