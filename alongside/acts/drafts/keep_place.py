"""Keep how far someone has read, so that they find their place again. No fact; nobody else is shown it."""

from __future__ import annotations

from alongside.documents.models import Place
from alongside.record.models import Review


def keep_place(review: Review, *, person: str, version: str, part: int) -> None:
    """The part they have open now."""
    Place.objects.update_or_create(
        review=review, person=person, version=version, defaults={"partnership_id": review.partnership_id, "part": part}
    )
