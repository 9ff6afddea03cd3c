"""People at the door: Grace, a sister; Abena, her niece, in another review; Helen, who looks after both."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from alongside.access.models import User
from alongside.people.people import About, add_person, set_subject
from alongside.people.sealing import make_key
from alongside.record.models import Review
from tests.builders.partnerships import somebody


def review_about(partnership: Any, name: str, reference: str) -> Review:
    """A review with its key and the person it is about; nothing is recorded in it yet."""
    review = Review.objects.create(
        partnership=partnership, reference=reference, types="lcspr", begun_at=datetime(2026, 1, 12, 9, tzinfo=UTC)
    )
    make_key(partnership.id, review.id)
    set_subject(partnership.id, review.id, About(name, name.split()[0], "he", "", died=True))
    return review


@pytest.fixture
def review(partnership: Any) -> Review:
    return review_about(partnership, "Jay Boateng", "TH-2026-01")


@pytest.fixture
def other_review(partnership: Any) -> Review:
    return review_about(partnership, "Rui Costa", "TH-2026-02")


@pytest.fixture
def grace(review: Review) -> str:
    return add_person(review.partnership_id, review.id, name="Grace Boateng", called="Grace", relation="sister")


@pytest.fixture
def helen(partnership: Any) -> User:
    return somebody(partnership, "Helen Marsh")
