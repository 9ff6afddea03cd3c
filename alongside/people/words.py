"""Free words, apart from the record. What is kept here is never changed."""

from __future__ import annotations

from collections.abc import Iterable

from alongside import clock
from alongside.people.models import Words
from alongside.people.sealing import seal, unseal
from alongside.tenancy.models import new_id


def keep_words(partnership_id: str, review_id: str, text: str, *, sort: str, by: str, person: str = "") -> str:
    """Keep these words exactly as typed; gives the id a fact can point at."""
    words_id = new_id()
    Words.objects.create(
        id=words_id, partnership_id=partnership_id, review_id=review_id, person=person, sort=sort,
        text=seal(review_id, text, f"words:{words_id}"), kept_at=clock.now(), by=by,
    )  # fmt: skip
    return words_id


def words_with(review_id: str, ids: Iterable[object]) -> dict[str, str]:
    """The words with these ids that belong to this review; an id not found is left out. One query."""
    wanted = [str(each) for each in ids if each]
    rows = Words.objects.filter(review_id=review_id, id__in=wanted).values_list("id", "text") if wanted else []
    return {row_id: unseal(review_id, text, f"words:{row_id}") for row_id, text in rows}


def words_of_sort(review_id: str, person: str, sort: str) -> dict[str, str]:
    """The words about a person kept as this sort, by their full sort ("late:12"). One query."""
    rows = Words.objects.filter(review_id=review_id, person=person, sort__startswith=f"{sort}:").order_by("kept_at")
    return {
        full: unseal(review_id, text, f"words:{row_id}")
        for row_id, full, text in rows.values_list("id", "sort", "text")
    }
