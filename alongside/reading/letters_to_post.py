"""Letters that are printed and wait to be posted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from alongside.access.doors import Entered
from alongside.access.roles import Can
from alongside.letters.copies import pile_of
from alongside.letters.source import source
from alongside.people.people import people_of_reviews
from alongside.reading.reviews import reviews_of


@dataclass(frozen=True, slots=True)
class ToPost:
    """A printed letter in the list."""

    review: str
    reference: str
    copy: str
    person: str
    name: str
    title: str
    printed_at: datetime


def letters_to_post(entered: Entered) -> list[ToPost]:
    """Every printed letter not posted yet, over all reviews in which this person may write to families, oldest first.

    The number of queries is the same however many letters there are.
    """
    reviews = {row.id: row for row in reviews_of(entered) if Can.KEEP_REVIEW in row.can}
    pile = pile_of(reviews)
    family = people_of_reviews(list({waiting.review for waiting in pile})) if pile else {}
    return [
        ToPost(
            review=waiting.review,
            reference=f"{reviews[waiting.review].called}’s review, {reviews[waiting.review].reference}",
            copy=waiting.copy.id,
            person=waiting.copy.person,
            name=family[waiting.copy.person].name,
            title=source(waiting.letter).title,
            printed_at=waiting.copy.printed_at,
        )
        for waiting in pile
        if waiting.copy.printed_at and waiting.copy.person in family
    ]
