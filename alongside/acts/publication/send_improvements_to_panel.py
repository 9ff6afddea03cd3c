"""Send the information on improvements to the National Panel, the Secretary of State and Ofsted."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def send_improvements_to_panel(doing: Doing, *, proof: str, on: date | None = None) -> None:
    """Record that it went. `proof`: how we know that all three have it."""
    with at_desk(doing) as desk:
        desk.append("improvements_sent_to_panel", on=on, letter=desk.keep_words(proof, sort="panel_copy"))
