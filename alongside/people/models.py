"""People: their names, how to reach them safely, and everything said in free words. Kept apart from the record, which
holds only ids.

Everything a person could be known by is sealed (see sealing.py); the columns in the clear say only which review,
which person and of what sort.
"""

from __future__ import annotations

from django.db import models

from alongside.record.models import Review
from alongside.tenancy.models import Belongs


class ReviewKey(Belongs):
    """The key of one review, sealed with the master key. Deleting it shreds every sealed thing of that review."""

    review = models.OneToOneField(Review, on_delete=models.PROTECT, related_name="+")
    wrapped = models.BinaryField()


class OfReview(Belongs):
    """A row of one review."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="+", db_index=False)

    class Meta:
        abstract = True


class Subject(OfReview):
    """The child or adult the review is about. `details` sealed: {name, called, pronoun, published_name, died: bool}."""

    details = models.BinaryField()

    class Meta:
        indexes = [models.Index(fields=["partnership", "review"], name="subject_of_review")]


class Person(OfReview):
    """A family member in one review. `details` sealed: {name, called, salutation, relation, needs, circumstances,
    ...}.
    """

    details = models.BinaryField()

    class Meta:
        indexes = [models.Index(fields=["partnership", "review"], name="person_of_review")]


class Address(OfReview):
    """A way to reach someone: a postal address, telephone number or e-mail address. `value` and `notes` sealed.

    The id is made from the value and the review's key (see ways_to_reach.address_id), so the same address given by
    two people of a review is one row. That is how a letter to an address shared with someone they must be kept apart
    from is stopped without anybody reading anything.
    """

    kind = models.CharField(max_length=20)
    value = models.BinaryField()
    notes = models.BinaryField(null=True)

    class Meta:
        indexes = [models.Index(fields=["partnership", "review"], name="address_of_review")]


class Words(OfReview):
    """Something somebody said or wrote, sealed. Facts point here by id. Never changed: new words are a new row.

    `person`: the family member whose words these are or whom they are about, empty when about no one. `sort`: what
    they are (said, reason, update, internal_note, scope_input, comment, statement ...).
    """

    person = models.CharField(max_length=16, blank=True)
    sort = models.CharField(max_length=30)
    text = models.BinaryField()
    kept_at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        indexes = [models.Index(fields=["partnership", "review", "person"], name="words_of_person")]
