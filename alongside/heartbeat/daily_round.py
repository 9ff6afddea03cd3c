"""The daily round: reviews in which something changed by itself overnight are read again, so that Today shows it.

It sends nothing to anybody, and records nothing: days that come by themselves are part of reading the record.
"""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction

from alongside import clock
from alongside.access.housekeeping import forget_what_is_over
from alongside.record import index, writer
from alongside.record.models import Review
from alongside.record.reader import position_of

AT_ONCE = 50  # reviews indexed in one transaction: each commit costs as much as a review does


def go_round() -> int:
    """Read again every review of this partnership whose day has come; gives how many. Then forget what is over."""
    today = clock.today()
    woken = list(Review.objects.filter(wakes_on__lte=today).values_list("id", flat=True))
    for review_id in woken:
        with transaction.atomic():
            review = writer.lock(review_id)
            index.bring_up_to_date(review, position_of(review, today))
    forget_what_is_over(clock.now())
    return len(woken)


def index_again(tell: Callable[[int, int], object] = lambda done, of: None) -> int:
    """Make the whole index of this partnership anew from the entries; gives how many reviews. `tell` hears how far."""
    today = clock.today()
    reviews = list(Review.objects.values_list("id", flat=True))
    for first in range(0, len(reviews), AT_ONCE):
        some = reviews[first : first + AT_ONCE]
        with transaction.atomic():
            for review in writer.lock_all(some):
                index.bring_up_to_date(review, position_of(review, today))
        tell(first + len(some), len(reviews))
    return len(reviews)
