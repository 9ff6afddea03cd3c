"""Forgetting what is over: sessions, counted tries, and what was typed and never fetched again."""

from __future__ import annotations

from datetime import datetime, timedelta

from alongside.access.models import Kept, Remembered, Session, Try

# long enough for someone who could not go on that day; then the words go
KEPT_FOR = timedelta(days=14)
TRIES_FOR = timedelta(days=1)


def forget_what_is_over(now: datetime) -> None:
    """For the daily round, inside a partnership. What is still in use is left alone."""
    Session.objects.filter(expire_date__lt=now).delete()
    Try.objects.filter(at__lt=now - TRIES_FOR).delete()
    Remembered.objects.filter(until__lt=now).delete()
    Kept.objects.filter(kept_at__lt=now - KEPT_FOR).delete()
