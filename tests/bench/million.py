"""A million entries in 5,000 reviews: the index thrown away and made again, beside merely decoding the entries."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

from django.db import connection, transaction

from alongside.heartbeat.daily_round import AT_ONCE, index_again
from alongside.record import codec
from alongside.record.models import Entry, Owed, Review
from alongside.tenancy.here import at
from tests.bench.casebook import plainly
from tests.bench.records import a_long_review
from tests.builders.partnerships import thornmere

REVIEWS, ENTRIES = 5_000, 200
BEGUN_AT = datetime(2026, 1, 5, 9, tzinfo=UTC)


def run() -> list[str]:
    """What it took, as lines for docs/performance.md."""
    partnership = thornmere()
    with at(partnership):
        bodies = _written(partnership.id)
        plain = _timed(lambda: [plainly(body) for body in bodies]) * REVIEWS
        decoding = _timed(lambda: [codec.read(body) for body in bodies]) * REVIEWS
        indexing = _taken()
        standing = _taken()
        rows = Owed.objects.count()
    entries = REVIEWS * ENTRIES
    return [
        f"{REVIEWS:,} reviews of {ENTRIES} entries each on SQLite, through `index_again`: entries read from the table,",
        f"decoded, derived, and {rows:,} rows of the index written, {AT_ONCE} reviews in a transaction.",
        "",
        "| what | seconds | entries a second |",
        "|---|---|---|",
        f"| plain decoding alone | {plain:,.0f} | {entries / plain:,.0f} |",
        f"| decoding alone | {decoding:,.0f} | {entries / decoding:,.0f} |",
        f"| the index made from nothing | {indexing:,.0f} | {entries / indexing:,.0f} |",
        f"| the index made again where every row is right | {standing:,.0f} | {entries / standing:,.0f} |",
        "",
        f"From nothing it takes {indexing / plain:.1f} times as long as plain decoding, where every row is right",
        f"{standing / plain:.1f} times. What deriving alone costs stands above; the rest is fetching the entries and",
        "writing the rows. A row that is right is not written again.",
    ]


def _written(partnership_id: str) -> list[str]:
    """Every review with its entries in the table, one told and the others copied; gives the texts of that one."""
    told = a_long_review(ENTRIES)
    bodies = [codec.write(entry.fact) for entry in told]
    reviews = [
        Review(
            id=f"bench-{number}", partnership_id=partnership_id, reference=f"B-{number}", types="lcspr",
            begun_at=BEGUN_AT, last_number=ENTRIES, last_hash=f"{number:064}",
        )
        for number in range(REVIEWS)
    ]  # fmt: skip
    with transaction.atomic():
        Review.objects.bulk_create(reviews)
        Entry.objects.bulk_create(
            Entry(
                partnership_id=partnership_id, review=reviews[0], number=entry.number, kind=entry.fact.kind,
                happened_on=entry.fact.on, body=body, recorded_at=BEGUN_AT + timedelta(entry.number),
                by="staff:bench", hash="",
            )
            for entry, body in zip(told, bodies, strict=True)
        )  # fmt: skip
    names = [each.column for each in Entry._meta.concrete_fields if not each.primary_key and each.name != "review"]
    columns, copied = ", ".join(f'"{name}"' for name in names), ", ".join(f'e."{name}"' for name in names)
    entries, all_reviews = Entry._meta.db_table, Review._meta.db_table
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {entries} (id, review_id, {columns})"  # noqa: S608
            f" SELECT r.id || '-' || e.number, r.id, {copied} FROM {entries} e"
            f" CROSS JOIN {all_reviews} r WHERE e.review_id = %s AND r.id <> %s",
            [reviews[0].id, reviews[0].id],
        )
    print(f"  written: {Entry.objects.count():,} entries", flush=True)
    return bodies


def _taken() -> float:
    started = time.process_time()
    index_again(_tell)
    return time.process_time() - started


def _tell(done: int, of: int) -> None:
    if done % 500 == 0:
        print(f"  indexed: {done:,} of {of:,} reviews", flush=True)


def _timed(work: object) -> float:
    best = float("inf")
    for _ in range(5):
        started = time.process_time()
        work()  # type: ignore[operator]
        best = min(best, time.process_time() - started)
    return best
