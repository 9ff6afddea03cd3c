"""A partnership with one review, and two who work there: an officer, and the business manager who keeps its numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest
from django.test import Client

from alongside import clock
from alongside.access.models import User
from alongside.record.models import Review
from tests.builders.access import sign_in
from tests.builders.partnerships import place, somebody
from tests.builders.reviews import a_review

TODAY = datetime(2027, 1, 29, 10, tzinfo=clock.LONDON)  # a Friday


@dataclass
class Office:
    review: Review
    helen: User
    samuel: User

    def browser(self, user: User | None = None) -> Client:
        client = Client()
        if user:
            sign_in(client, user)
        return client


@pytest.fixture
def office(partnership: Any) -> Iterator[Office]:
    with clock.pretending(TODAY):
        helen = somebody(partnership)
        samuel = somebody(partnership, "Samuel Adeyemi", job="Business Manager")
        review = a_review(helen)
        place(samuel, review, "business_manager")
        yield Office(review, helen, samuel)
