"""Tell the National Panel why the report is not published."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def send_reasons_to_panel(doing: Doing, *, words: str, on: date | None = None) -> None:
    """Record that the reasons went; `words`: how we know that they arrived."""
    with at_desk(doing) as desk:
        desk.append("reasons_sent_to_panel", on=on, letter=desk.keep_words(words, sort="panel_copy"))
