"""Drafts and papers, sealed; the notes a family member makes on a draft; and a reader's place in it."""

from __future__ import annotations

from django.db import models

from alongside.people.models import OfReview


class Document(OfReview):
    """A file, sealed, and the hash of what it holds. `sort`: draft, paper, published_report, statement."""

    sort = models.CharField(max_length=30)
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    kept_at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        indexes = [models.Index(fields=["partnership", "review"], name="document_of_review")]


class DraftVersion(OfReview):
    """One version of the draft report: the Word file it came in, and its passages. The id is the `version` of the
    facts.

    `label`: "1", "2", "2.1". `sha256`: of the Word file. `text_sha256`: of the normalised text alone. `blocks`
    sealed: the block tree as JSON.
    """

    label = models.CharField(max_length=20)
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")
    sha256 = models.CharField(max_length=64)
    text_sha256 = models.CharField(max_length=64)
    blocks = models.BinaryField()
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["partnership", "review", "label"], name="one_version_per_label")]


class Note(OfReview):
    """What a family member wrote beside a passage: theirs alone until they share it; then `comment` is the id the
    facts use.

    `anchor` sealed: {"passage", "quote", "before", "after"}; `text` sealed. A note may be changed until it is shared.
    """

    person = models.CharField(max_length=16)
    version = models.CharField(max_length=16)
    passage = models.CharField(max_length=40)
    anchor = models.BinaryField()
    text = models.BinaryField()
    sort = models.CharField(max_length=20, blank=True)
    comment = models.CharField(max_length=16, blank=True)
    kept_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["partnership", "review", "person"], name="notes_of_person")]


class Place(OfReview):
    """How far a family member has read, so that they find their place again. Nobody else is shown it."""

    person = models.CharField(max_length=16)
    version = models.CharField(max_length=16)
    part = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "review", "person", "version"], name="one_place_in_a_draft")
        ]
