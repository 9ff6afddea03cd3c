"""Decide on a review. This is where a review begins for us, and where the first promises begin for the family."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction

from alongside import clock
from alongside.access.models import Membership, User
from alongside.acts.desk import AlreadyDone, Desk, Doing, Refused
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


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided. `ground`: "duty" or "power" of the law, for a Safeguarding Adults Review; `reason`: why, in
    words. `became_aware_on`, `notified_on`, `rapid_review_sent_on`: for a child's review, as far as they happened.

    Either `family` names someone, or `no_family_reason` says in words why nobody is known yet.
    """

    type: str
    decided_on: date
    about: About
    reference: str
    family: tuple[FamilyMember, ...] = ()
    no_family_reason: str = ""
    became_aware_on: date | None = None
    notified_on: date | None = None
    rapid_review_sent_on: date | None = None
    ground: str = ""
    reason: str = ""
    referred_by: str = ""
    referred_on: date | None = None
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
    strand = "main"
    first_known = (decision.became_aware_on, decision.referred_on, decision.decided_on)
    desk.append("strand_opened", on=min(day for day in first_known if day), strand=strand, type=decision.type)
    for kind, on in (
        ("local_authority_became_aware", decision.became_aware_on),
        ("national_panel_notified", decision.notified_on),
        ("rapid_review_sent", decision.rapid_review_sent_on),
    ):
        if on:
            desk.append(kind, on=on, strand=strand)
    if decision.referred_on:
        desk.append("review_referred", on=decision.referred_on, strand=strand, by=decision.referred_by)
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
    desk.append(
        "review_decided",
        on=decision.decided_on,
        strand=strand,
        ground=decision.ground,
        reason=desk.keep_words(decision.reason, sort="reason"),
    )


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
