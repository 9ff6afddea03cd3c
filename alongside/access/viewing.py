"""Writing down who looked. A family member can read it; nobody can change it."""

from __future__ import annotations

from django.db import transaction

from alongside import clock
from alongside.access.doors import Entered
from alongside.access.models import Viewing
from alongside.tenancy.here import here


def note_viewing(entered: Entered, page: str, *people: str) -> None:
    """Somebody opened `page` ("addresses", "their page", "draft notes") about these people. One statement for all."""
    at = clock.now()
    rows = [
        Viewing(partnership=here(), review=entered.review, person=person, by=entered.by, page=page, at=at)
        for person in people or ("",)
    ]
    with transaction.atomic():
        Viewing.objects.bulk_create(rows)
