"""Contact after publication, in the staff door: two days after a report was published."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from alongside.acts.publication.publish import publish
from alongside.record.models import Entry
from tests.builders.access import sign_in
from tests.builders.pressing import fields_of, words_on
from tests.builders.reports import Scene, a_report_being_read, on, published_with_two_statements, rung

DAY_BEFORE, DAY, LATER = date(2027, 3, 1), date(2027, 3, 2), date(2027, 3, 4)


@pytest.fixture
def published(partnership: Any) -> Iterator[Scene]:
    scene = a_report_being_read(partnership)
    published_with_two_statements(scene, DAY)
    with on(DAY_BEFORE):
        rung(scene, DAY)
    with on(DAY):
        publish(scene.by(), date=DAY)
    with on(LATER):
        yield scene


def test_each_person_is_owed_three_contacts_and_one_is_recorded_by_pressing(published: Scene) -> None:
    client = Client()
    with on(LATER):
        sign_in(client, published.helen)
        review = published.review.id
        listed = reverse("staff:follow-ups", args=[review])
        # published on Tuesday 2 March 2027: five working days later is Tuesday 9 March
        assert "Due: be in touch by 9 March 2027" in words_on(client.get(listed))
        assert "by 2 September 2027" in words_on(client.get(listed))
        page = reverse("staff:follow-up", args=[review, published.jean, "five-days"])
        shown = client.get(page)
        assert "I am only ringing to ask how you are" in words_on(shown)
        typed = {**fields_of(shown), "heard": "She is with her sister."}
        for _ in range(2):
            assert client.post(page, typed).status_code in (302, 409)
        assert "Kept" in words_on(client.get(listed))
        contacts = Entry.objects.filter(review=published.review, kind="five_day_contact_made")
        assert contacts.count() == 1
        changes = reverse("staff:what-changed", args=[review, 6])
        assert "no recommendations to tell of" in words_on(client.get(changes))
        assert client.get(reverse("staff:what-changed", args=[review, 7])).status_code == 404
