"""The partnership: whose reviews, people and words these are. Every other row belongs to one."""

from __future__ import annotations

import secrets

from django.db import models
from django_scopes import ScopedManager

ALPHABET = b"0123456789abcdefghjkmnpqrstvwxyz"
_LETTER_OF = ALPHABET * 8
"""For each of the 256 bytes its letter."""


def new_id() -> str:
    """A random id of 16 letters and digits (80 bits), without those that are mistaken for one another."""
    return secrets.token_bytes(16).translate(_LETTER_OF).decode("ascii")


class Partnership(models.Model):
    """A safeguarding partnership's business unit: it may serve a children's partnership and an adults' board
    together.
    """

    id = models.CharField(primary_key=True, max_length=16, default=new_id, editable=False)
    host = models.CharField(max_length=200, unique=True, help_text="The web address this partnership is reached at.")
    childrens_name = models.CharField(max_length=200)
    adults_name = models.CharField(max_length=200)
    address = models.TextField()
    telephone = models.CharField(max_length=40)
    hours = models.CharField(max_length=200)
    email = models.EmailField()
    colour = models.CharField(max_length=7, blank=True, help_text="The partnership's own deep colour; empty for ours.")
    joined_at = models.DateTimeField()
    newest_setting = models.CharField(
        max_length=16, blank=True, help_text="The id of the newest setting it gave itself (local.OwnSetting)."
    )

    def __str__(self) -> str:
        return self.childrens_name

    def name_for(self, whose: str) -> str:
        """The name a family reads. `whose`: what type.yaml says of the kind of review, `childrens` or `adults`."""
        return self.adults_name if whose == "adults" else self.childrens_name


class Belongs(models.Model):
    """A row of one partnership. Asking for such rows outside a partnership's scope raises instead of answering."""

    id = models.CharField(primary_key=True, max_length=16, default=new_id, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="+", db_index=False)

    objects = ScopedManager(partnership="partnership")

    class Meta:
        abstract = True
