"""Read again the reviews in which something changed overnight. Run it once a day, after midnight."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from alongside.heartbeat.daily_round import go_round
from alongside.tenancy.here import at
from alongside.tenancy.models import Partnership


class Command(BaseCommand):
    help = "Read again the reviews in which something changed overnight. Run it once a day, after midnight."

    def handle(self, *args: Any, **options: Any) -> None:
        for partnership in Partnership.objects.all():
            with at(partnership):
                self.stdout.write(f"{partnership}: {go_round()} reviews read again")
