"""Follow every review's chain from its first entry to its last."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from alongside.record.chain import first_break
from alongside.record.models import Entry, Review
from alongside.tenancy.here import at
from alongside.tenancy.models import Partnership


class Command(BaseCommand):
    help = "Say whether every entry of the record is as it was written, and none is missing."

    def handle(self, *args: Any, **options: Any) -> None:
        broken = []
        for partnership in Partnership.objects.all():
            with at(partnership):
                for review in Review.objects.all():
                    entries = list(Entry.objects.filter(review=review).order_by("number"))
                    at_number = first_break(entries)
                    if at_number is None and len(entries) != review.last_number:
                        at_number = len(entries) + 1
                    if at_number is not None:
                        broken.append(f"{review.reference}: entry {at_number} is not as it was written")
                    else:
                        self.stdout.write(f"{review.reference}: {len(entries)} entries, all as they were written")
        if broken:
            raise CommandError("\n".join(broken))
