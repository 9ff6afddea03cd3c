"""The local pages of the guide that a partnership wrote: those published, and everything that was ever done to one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from alongside import clock
from alongside.local.models import LocalPageEntry
from alongside.tenancy.here import here
from alongside.tenancy.models import Partnership, new_id


@dataclass(frozen=True)
class LocalPage:
    """A page a partnership published, to stand with the page of the guide called `beside`."""

    page: str
    beside: str
    title: str
    text: str


def published_pages() -> tuple[LocalPage, ...]:
    """Those that stand in the guide now, in the order they were first written. One query."""
    shown: dict[str, LocalPage | None] = {}
    for entry in LocalPageEntry.objects.exclude(did=LocalPageEntry.WROTE).order_by("number"):
        gone = entry.did == LocalPageEntry.TOOK_DOWN
        shown[entry.page] = None if gone else LocalPage(entry.page, entry.beside, entry.title, entry.text)
    return tuple(page for page in shown.values() if page)


def entries_of_page(page: str) -> list[LocalPageEntry]:
    """Everything done to one page, oldest first; empty where there is no such page."""
    return list(LocalPageEntry.objects.filter(page=page).order_by("number"))


def newest_written(entries: Iterable[LocalPageEntry]) -> LocalPageEntry | None:
    """The newest version written, published or not."""
    return next((entry for entry in reversed(list(entries)) if entry.did == LocalPageEntry.WROTE), None)


def published_now(entries: Iterable[LocalPageEntry]) -> LocalPageEntry | None:
    """The version that stands in the guide, or None."""
    done = [entry for entry in entries if entry.did != LocalPageEntry.WROTE]
    return done[-1] if done and done[-1].did == LocalPageEntry.PUBLISHED else None


def keep_entry(page: str, did: str, *, beside: str, title: str, text: str, by: str, once: str) -> bool:
    """Add one thing done to a page; False where this form was pressed before. Writers of one partnership queue."""
    with transaction.atomic():
        partnership = Partnership.objects.select_for_update().get(id=here().id)
        once = once or new_id()
        if LocalPageEntry.objects.filter(once=once).exists():
            return False
        LocalPageEntry.objects.create(
            partnership=partnership, page=page, number=LocalPageEntry.objects.count() + 1, did=did, beside=beside,
            title=title, text=text, at=clock.now(), by=by, once=once,
        )  # fmt: skip
        return True
