"""Take a local page out of the guide. Its versions stay, and it can be published again."""

from __future__ import annotations

from alongside.acts.desk import AlreadyDone, Doing
from alongside.local.models import LocalPageEntry
from alongside.local.pages import entries_of_page, keep_entry, published_now


def take_down_local_page(doing: Doing, *, page: str) -> None:
    """It stands in the guide no longer. Where it does not stand there, nothing happens."""
    shown = published_now(entries_of_page(page))
    if shown is None:
        raise AlreadyDone
    words = {"beside": shown.beside, "title": shown.title, "text": shown.text}
    if not keep_entry(page, LocalPageEntry.TOOK_DOWN, **words, by=doing.by, once=doing.once):
        raise AlreadyDone
