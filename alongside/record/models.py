"""How the record is stored: reviews, their entries, and an index of what is owed that can be rebuilt at any time from
the entries.
"""

from __future__ import annotations

from django.db import models

from alongside.tenancy.models import Belongs


class Review(Belongs):
    """One review. Everything that happened in it is in its entries; this row is its name plate, and the lock its
    writers queue at.

    `last_number` and `last_hash` are those of its newest entry. `wakes_on` is the next day on which something changes
    by itself (somebody turns eighteen, an order runs out), so that the daily round knows which reviews to read again.
    """

    reference = models.CharField(max_length=40)
    types = models.CharField(max_length=200, help_text="The review types of its strands, with spaces between.")
    begun_at = models.DateTimeField()
    last_number = models.PositiveIntegerField(default=0)
    last_hash = models.CharField(max_length=64, default="")
    stage = models.CharField(max_length=60, default="")
    stage_begun_on = models.DateField(null=True)
    wakes_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["partnership", "reference"], name="one_review_per_reference")]
        indexes = [models.Index(fields=["partnership", "wakes_on"], name="review_wakes")]

    def __str__(self) -> str:
        return self.reference


class Entry(Belongs):
    """One fact, as it was recorded. Never changed, never removed: the database refuses both."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="entries", db_index=False)
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=80)
    happened_on = models.DateField()
    body = models.TextField(help_text="The fact as the codec wrote it.")
    recorded_at = models.DateTimeField()
    by = models.CharField(max_length=80)
    once = models.CharField(
        max_length=64, blank=True, help_text="The form that was pressed; pressing it twice is one act."
    )
    hash = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "review", "number"], name="entries_numbered_per_review")
        ]
        ordering = ["review", "number"]


class Owed(Belongs):
    """A promise or clock of a review as it stands after the newest entry. Only days are kept: nothing here changes
    overnight.
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="owed", db_index=False)
    rule = models.CharField(max_length=80)
    nature = models.CharField(max_length=10)
    about = models.CharField(max_length=300)
    person = models.CharField(max_length=40, blank=True)
    state = models.CharField(max_length=20)
    opened_on = models.DateField(null=True)
    due_on = models.DateField(null=True)
    done_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["partnership", "review", "rule", "about"], name="owed_once")]
        indexes = [
            models.Index(fields=["partnership", "state", "due_on"], name="owed_by_day"),
            models.Index(fields=["partnership", "state", "review", "due_on"], name="owed_by_review"),
        ]
