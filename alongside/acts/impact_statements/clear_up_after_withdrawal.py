"""Record what was done about the traces of a statement its author took back."""

from __future__ import annotations

from collections.abc import Iterable

from alongside.acts.desk import Doing, at_desk

THINGS = ("references_searched", "advance_copies_recalled", "panel_told_annex_changed")


def clear_up_after_withdrawal(doing: Doing, *, statement: str, done: Iterable[str]) -> None:
    """`done`: which of THINGS. Nobody who is asked is told why, nor by whom the statement was."""
    with at_desk(doing) as desk:
        for kind in THINGS:
            if kind in set(done):
                desk.append(kind, statement=statement)
