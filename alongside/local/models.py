"""Two append-only tables of a partnership. A change is a new row; what was said before stays, with who and when."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from alongside.tenancy.models import Belongs


class OwnSetting(Belongs):
    """A value of a setting that a partnership gave itself, from a day on. Never changed: a newer row rules instead.

    `value`: JSON. `by`: "staff:ID". `once`: the form that was pressed; pressing it twice is one act.
    """

    number = models.PositiveIntegerField()
    setting = models.CharField(max_length=80)
    first_day = models.DateField()
    value = models.TextField()
    reason = models.TextField()
    at = models.DateTimeField()
    by = models.CharField(max_length=80)
    once = models.CharField(max_length=64)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "number"], name="own_settings_numbered"),
            models.UniqueConstraint(fields=["partnership", "once"], name="own_setting_once"),
        ]


class LocalPageEntry(Belongs):
    """One thing done to a local page of the guide: a version written, a version published, the page taken down.

    `page`: the page's id, the same in all its entries. `beside`: the page of the guide it stands with. `text`: the
    words as they were written (guide/local_text.py says how they are read), in full in every entry.
    """

    WROTE, PUBLISHED, TOOK_DOWN = "wrote", "published", "took_down"

    page = models.CharField(max_length=16)
    number = models.PositiveIntegerField()
    did = models.CharField(max_length=20)
    beside = models.CharField(max_length=60)
    title = models.CharField(max_length=120)
    text = models.TextField()
    at = models.DateTimeField()
    by = models.CharField(max_length=80)
    once = models.CharField(max_length=64)

    class Meta:
        ordering = ["number"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["partnership", "number"], name="local_pages_numbered"),
            models.UniqueConstraint(fields=["partnership", "once"], name="local_page_once"),
        ]
