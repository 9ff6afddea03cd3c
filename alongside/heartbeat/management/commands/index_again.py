"""Throw the index away and make it anew from the record."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from alongside.heartbeat.daily_round import index_again
from alongside.tenancy.here import at
from alongside.tenancy.models import Partnership


class Command(BaseCommand):
    help = "Throw the index away and make it anew from the record."

    def handle(self, *args: Any, **options: Any) -> None:
        for partnership in Partnership.objects.all():
            with at(partnership):
                self.stdout.write(f"{partnership}: {index_again(self._tell)} reviews indexed")

    def _tell(self, done: int, of: int) -> None:
        if done % 100 == 0:
            self.stdout.write(f"  {done:,} of {of:,} reviews")
