"""Decide on a review. This is where a review begins for us, and where the first promises begin for the family."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from alongside import clock
from alongside.access.models import Membership, User
from alongside.acts.desk import AlreadyDone, Desk, Doing, Refused
from alongside.acts.reviews.first_steps import FirstSteps, open_strand, record_decision
from alongside.people.people import About, add_person, set_subject
from alongside.people.sealing import make_key
from alongside.record import index, writer
from alongside.record.models import Review
from alongside.record.process_in_force import process_in_force
from alongside.tenancy.here import here
from casebook import derive


@dataclass(frozen=True, slots=True)
class FamilyMember:
    """Someone the family of the review begins with.

    `relation` as people say it, `relation_kind` and `known_from` as words.yaml does.
    """

    name: str
    called: str
    relation: str
    relation_kind: str = "other"
    known_from: str = ""
    parental_responsibility: bool | None = None
    details: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(FirstSteps):
    """What was decided, about whom, and who the family is.

    Either `family` names someone, or `no_family_reason` says in words why nobody is known yet.
    """

    about: About
    reference: str
    family: tuple[FamilyMember, ...] = ()
    no_family_reason: str = ""
    members: tuple[tuple[str, str], ...] = field(default=())  # (user id, role)


class NobodyNamed(Refused):
    """A review cannot be decided with neither a family member nor a written reason why none is known."""


def decide_review(doing: Doing, decision: Decision) -> str:
    """Begin the review and record the decision. Gives the review's id.

    The id comes from the form's token, so that pressing twice begins one review.
    """
    if not decision.family and not decision.no_family_reason.strip():
        raise NobodyNamed
    partnership = here()
    review_id = hashlib.sha256(f"review:{doing.once or clock.now().isoformat()}:{doing.by}".encode()).hexdigest()[:16]
    with transaction.atomic():
        if Review.objects.filter(id=review_id).exists():
            raise AlreadyDone
        review = Review.objects.create(
            id=review_id,
            partnership=partnership,
            reference=decision.reference,
            types=decision.type,
            begun_at=clock.now(),
        )
        make_key(partnership.id, review_id)
        set_subject(partnership.id, review_id, decision.about)
        _give_places(review, doing, decision)
        review = writer.lock(review_id)
        today = clock.today()
        desk = Desk(review, doing, today, derive((), process_in_force(partnership.id), today))
        _record(desk, decision)
        index.bring_up_to_date(review, desk.position)
    return review_id


def _record(desk: Desk, decision: Decision) -> None:
    open_strand(desk, "main", decision)
    partnership, review = desk.review.partnership_id, desk.review.id
    for member in decision.family:
        person = add_person(
            partnership, review, name=member.name, called=member.called, relation=member.relation, **member.details
        )
        desk.append(
            "family_member_named",
            on=decision.decided_on,
            person=person,
            relation=member.relation_kind,
            known_from=member.known_from,
            parental_responsibility=member.parental_responsibility,
        )
    if not decision.family:
        reason = desk.keep_words(decision.no_family_reason, sort="reason")
        desk.append("no_family_known_recorded", on=decision.decided_on, reason=reason)
    record_decision(desk, "main", decision)


def _give_places(review: Review, doing: Doing, decision: Decision) -> None:
    """Whoever decides keeps the review; the others named get their places."""
    decider = doing.by.partition(":")[2]
    places = (
        {(decider, "review_officer"), *decision.members}
        if User.objects.filter(id=decider).exists()
        else set(decision.members)
    )
    for user, role in sorted(places):
        Membership.objects.create(
            partnership_id=review.partnership_id, user_id=user, review=review, role=role, begun_on=decision.decided_on
        )
