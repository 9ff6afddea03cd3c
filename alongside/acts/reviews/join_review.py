"""A second board decides a review of the same family: it joins this one, so that the family is asked once."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, Refused, at_desk
from alongside.acts.reviews.first_steps import FirstSteps, open_strand, record_decision
from alongside.tenancy.models import new_id


class AlreadyPart(Refused):
    """A review of this type has a part in this one already."""


def join_review(doing: Doing, *, steps: FirstSteps, joined_on: date | None = None) -> str:
    """Open the second board's part with its own clock, record its decision, and that the two were joined.

    Everybody in the family is owed the word that they were. Nobody is asked anew. Gives the strand's id, which is the
    name of its type: a review has no two parts of the same type.
    """
    with at_desk(doing) as desk:
        if any(entry.fact.fields["type"] == steps.type for entry in desk.position.facts("strand_opened")):
            raise AlreadyPart
        strand = steps.type
        open_strand(desk, strand, steps)
        record_decision(desk, strand, steps)
        desk.append("reviews_joined", on=joined_on or steps.decided_on, decision=new_id())
        desk.review.types = f"{desk.review.types} {steps.type}"
        desk.review.save(update_fields=["types"])
        return strand
