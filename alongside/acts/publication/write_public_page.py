"""Write the words of the public page. Sealed until the day; nobody outside sees them before."""

from __future__ import annotations

from dataclasses import replace

from django.db import transaction

from alongside.acts.desk import Doing
from alongside.documents.kept_publication import PAGE_WORDS, keep_content
from alongside.documents.public_page import PageWords, words_to_bytes
from alongside.people.people import set_subject, subject_of
from alongside.record.models import Review


def write_public_page(doing: Doing, *, words: PageWords) -> None:
    """Keep these words; the newest count. The name they use becomes the name of the person in everything published.

    No fact: what is published is made of them, checked and signed by make_publication_file and sign_off_anonymity.
    """
    review = Review.objects.get(id=doing.review)
    with transaction.atomic():
        keep_content(review, PAGE_WORDS, words_to_bytes(words), by=doing.by)
        about = subject_of(review.id)
        if about.published_name != words.name:
            set_subject(review.partnership_id, review.id, replace(about, published_name=words.name))
