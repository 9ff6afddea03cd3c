"""Take a published report off the public pages."""

from __future__ import annotations

from alongside.acts.desk import Doing, at_desk
from alongside.published import shelf


def take_down_report(doing: Doing, *, reason: str) -> None:
    """Off at once, with the statements; the record keeps that it was published, and why it came down."""
    with at_desk(doing) as desk:
        desk.append("report_taken_offline", reason=desk.keep_words(reason, sort="reason"))
        shelf.take_down(shelf.shelf_key(doing.review))
