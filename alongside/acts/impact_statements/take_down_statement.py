"""Finish taking back a statement that had been published."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk
from alongside.published.shelf import remove_statement


def take_down_statement(doing: Doing, *, statement: str, copies: str = "") -> None:
    """Record that it is off the website and that every copy we know of is listed in `copies`, with whom we asked.

    It left our own page when its author took it back; this makes sure.
    """
    with at_desk(doing) as desk:
        remove_statement(statement)
        desk.keep_words(copies, sort=f"copies:{statement}")
        desk.append("statement_taken_down", statement=statement)
