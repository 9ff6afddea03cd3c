"""The coroner was asked about publication."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def consult_coroner(doing: Doing, *, proceeding: str, words: str = "", on: date | None = None) -> None:
    """Record it with what the coroner said."""
    with at_desk(doing) as desk:
        desk.append("coroner_consulted", on=on, proceeding=proceeding, document=desk.keep_words(words, sort="coroner"))
