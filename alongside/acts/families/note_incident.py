"""Write down that something nearly went wrong, so that it can be looked at, though the thing itself was refused."""

from __future__ import annotations

from django.db import transaction

from alongside.acts.desk import Doing
from alongside.people.words import keep_words
from alongside.tenancy.here import here

SORT = "incident"


def note_incident(doing: Doing, *, person: str, words: str) -> str:
    """Keep the words with who did it and when. No fact: nothing happened to the family. Gives the id of the words."""
    with transaction.atomic():
        return keep_words(here().id, doing.review, words, sort=SORT, by=doing.by, person=person)
