"""The shelf: what the public may read. Only publishing acts write here, and the public door reads nothing else.

Nothing on the shelf points back to a review, a person or a word of the record.
"""

from __future__ import annotations

from django.db import models

from alongside.tenancy.models import Belongs


class PublishedReview(Belongs):
    """A published review. `page`: {type, lead, chosen_by, findings, recommendations, how_family_took_part, author,
    season} as JSON; `report`: the block tree as JSON.
    """

    slug = models.SlugField(max_length=80)
    title = models.CharField(max_length=120)
    type = models.CharField(max_length=60)
    page = models.TextField()
    report = models.TextField()
    report_pdf = models.BinaryField()
    published_on = models.DateField()
    online_until = models.DateField()
    taken_down_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["partnership", "slug"], name="one_page_per_slug")]
        indexes = [models.Index(fields=["partnership", "published_on"], name="published_by_day")]


class PublishedStatement(Belongs):
    """An Impact Statement published with a review, in its author's own words. Removed at once when its author takes
    it back.
    """

    review = models.ForeignKey(PublishedReview, on_delete=models.CASCADE, related_name="statements", db_index=False)
    statement = models.CharField(max_length=16)
    title = models.CharField(max_length=120)
    text = models.TextField()
    signed = models.CharField(max_length=120)
    agreed_on = models.DateField()
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["partnership", "review"], name="statements_of_published")]
