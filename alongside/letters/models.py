"""What is being written to families, before and after it goes."""

from __future__ import annotations

from django.db import models

from alongside.people.models import OfReview


class Copy(OfReview):
    """One person's copy of something written to them. Never sent by itself.

    `letter`: which letter (letters/<name>). `about`: what it concerns (a meeting's id, a version's, a day). `text`
    sealed: the words of this copy. The first words, written once for all,
    are the row with no `person`; `note` sealed: the internal note, never sent. `printed_at` and `channel`: on paper
    and on the pile of letters to post, to that address; it is given only once somebody has posted it. `given_by`: how
    it went ("email", "post", "phone", "visit"), empty until it did; `given_at` when that was recorded, `given_on` the
    day it is about; `posted_at` when it went by post. `letter_text` sealed: the whole letter as it was printed or
    given, heading and all, so that what somebody read stays what they read.
    """

    letter = models.CharField(max_length=40)
    about = models.CharField(max_length=40)
    person = models.CharField(max_length=16, blank=True)
    text = models.BinaryField()
    note = models.BinaryField(null=True)
    written_at = models.DateTimeField()
    by = models.CharField(max_length=80)
    printed_at = models.DateTimeField(null=True)
    channel = models.CharField(max_length=16, blank=True)
    given_by = models.CharField(max_length=20, blank=True)
    given_at = models.DateTimeField(null=True)
    given_on = models.DateField(null=True)
    posted_at = models.DateTimeField(null=True)
    letter_text = models.BinaryField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "review", "letter", "about", "person"], name="one_copy_each")
        ]
