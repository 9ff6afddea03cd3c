"""Publish the version of a local page that was looked at."""

from __future__ import annotations

from alongside.acts.desk import AlreadyDone, Doing, Refused
from alongside.local.models import LocalPageEntry
from alongside.local.pages import entries_of_page, keep_entry, newest_written


class NotTheNewest(Refused):
    """Somebody wrote a newer version since this one was looked at."""


def publish_local_page(doing: Doing, *, page: str, version: int) -> None:
    """From now on it stands in the guide, on every door, with exactly the words of `version` (an entry's number).

    Raises NotTheNewest, so that nobody publishes words they have not seen.
    """
    newest = newest_written(entries_of_page(page))
    if newest is None or newest.number != version:
        raise NotTheNewest
    words = {"beside": newest.beside, "title": newest.title, "text": newest.text}
    if not keep_entry(page, LocalPageEntry.PUBLISHED, **words, by=doing.by, once=doing.once):
        raise AlreadyDone
