"""Pass on what was agreed as early learning to those who can act on it."""

from __future__ import annotations

from datetime import date
from typing import Any

from alongside.acts.desk import Doing, at_desk


def share_early_learning(doing: Doing, *, learning: str, with_whom: str, on: date | None = None) -> None:
    """`with_whom`: in words, who has it now. Each family member is then owed the word of what is being changed."""
    with at_desk(doing) as desk:
        kept = desk.keep_words(with_whom, sort="early_learning_with")
        about: dict[str, Any] = {"learning": learning, "with": kept}
        desk.append("early_learning_shared", on=on, **about)
