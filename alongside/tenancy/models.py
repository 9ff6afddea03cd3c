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
    """A safeguarding partnership's business unit: it may serve a children's partnership, an adults' board and a
    community safety partnership together.
    """

    id = models.CharField(primary_key=True, max_length=16, default=new_id, editable=False)
    host = models.CharField(max_length=200, unique=True, help_text="The web address this partnership is reached at.")
    childrens_name = models.CharField(max_length=200)
    adults_name = models.CharField(max_length=200)
    community_safety_name = models.CharField(
        max_length=200,
        blank=True,
        help_text="The Community Safety Partnership, where this office keeps its reviews too.",
    )
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

    @property
    def names(self) -> tuple[str, ...]:
        """The boards it serves, each once."""
        boards = (self.childrens_name, self.adults_name, self.community_safety_name)
        return tuple(dict.fromkeys(filter(None, boards)))

    def name_for(self, whose: str) -> str:
        """The name a family reads. `whose`: what type.yaml says of the kind of review: `childrens`, `adults` …

        A board without a name here is spoken for by the children's partnership, which runs the office.
        """
        return getattr(self, f"{whose}_name") or self.childrens_name


class Belongs(models.Model):
    """A row of one partnership. Asking for such rows outside a partnership's scope raises instead of answering."""

    id = models.CharField(primary_key=True, max_length=16, default=new_id, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="+", db_index=False)

    objects = ScopedManager(partnership="partnership")

    class Meta:
        abstract = True
