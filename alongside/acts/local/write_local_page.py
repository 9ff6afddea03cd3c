"""Write a page of the partnership's own for the guide, or a new version of it. Nothing is published by this."""

from __future__ import annotations

from alongside.acts.desk import AlreadyDone, Doing
from alongside.local.models import LocalPageEntry
from alongside.local.pages import keep_entry
from alongside.tenancy.models import new_id


def write_local_page(doing: Doing, *, beside: str, title: str, text: str, page: str = "") -> str:
    """Keep a version. `page`: the page it is a version of; a new one where empty. Gives the page's id.

    `beside`: the page of the guide it is to stand with.
    """
    page = page or new_id()
    words = {"beside": beside, "title": title.strip(), "text": text}
    if not keep_entry(page, LocalPageEntry.WROTE, **words, by=doing.by, once=doing.once):
        raise AlreadyDone
    return page
