"""Reviews and family members, made through the acts: what a test begins with is always something the service could
really have made.

review = a_review(by=helen)                                   # decided, nobody reached yet
grace = a_family_member(review, by=helen, name="Grace Osei", relation="grandmother", relation_kind="grandparent")
grace = a_reached_member(review, by=helen, name="Grace Osei")  # risk checked, a safe way, first contact made
"""

from __future__ import annotations

from datetime import date

from alongside import clock
from alongside.access.models import Membership, User
from alongside.acts.desk import Doing
from alongside.acts.families.add_family_member import add_family_member
from alongside.acts.families.check_contact_risk import check_contact_risk
from alongside.acts.families.make_first_contact import make_first_contact
from alongside.acts.families.record_way import record_way
from alongside.acts.reviews.decide_review import Decision, FamilyMember, decide_review
from alongside.people.people import About
from alongside.record.models import Review
from alongside.record.reader import position_of
from alongside.tenancy.models import new_id
from casebook import Position

FIRST = 3  # the first review a test decides is LCSPR 2026-03, the next 2026-04 ...
JAY = About(name="Jay Osei", called="Jay", pronoun="he", published_name="", died=True)
ABENA = FamilyMember(name="Abena Osei", called="Abena", relation="mother", relation_kind="mother")


def doing(review: Review | str, by: User, *, once: str = "", seen: int | None = None) -> Doing:
    """Somebody who works here does something in a review."""
    return Doing(review=review if isinstance(review, str) else review.id, by=f"staff:{by.id}", once=once, seen=seen)


def a_review(
    by: User,
    *,
    reference: str = "",
    type: str = "lcspr",
    decided_on: date | None = None,
    became_aware_on: date | None = None,
    about: About = JAY,
    family: tuple[FamilyMember, ...] = (ABENA,),
    no_family_reason: str = "",
    role: str = "",
) -> Review:
    """A review decided (today unless said) by somebody who then looks after it; with `role` they have that place
    instead.
    """
    decided_on = decided_on or clock.today()
    review = decide_review(
        Doing(review="", by=f"staff:{by.id}", once=new_id()),
        Decision(
            type=type,
            decided_on=decided_on,
            became_aware_on=became_aware_on,
            about=about,
            reference=reference or f"LCSPR 2026-{FIRST + Review.objects.count():02}",
            family=family,
            no_family_reason=no_family_reason,
            ground="duty" if type == "safeguarding_adults_review" else "",
        ),
    )
    if role:
        Membership.objects.filter(review_id=review, user=by).update(role=role)
    return Review.objects.get(id=review)


def a_family_member(
    review: Review,
    by: User,
    *,
    name: str = "Grace Osei",
    relation: str = "grandmother",
    relation_kind: str = "grandparent",
    called: str = "",
) -> str:
    """Somebody more on the family map. Gives their id."""
    return add_family_member(
        doing(review, by), name=name, called=called or name.split()[0], relation=relation, relation_kind=relation_kind
    )


def a_safe_way(review: Review, by: User, person: str, *, kind: str = "phone", value: str = "") -> str:
    """A risk check, and a way confirmed as safe by the person: what everything that goes out to them needs.

    Gives the channel.
    """
    check_contact_risk(doing(review, by), person=person, outcome="go_ahead", police_asked=False)
    number = f"01632 960 {int(person.encode().hex(), 16) % 900 + 100}"
    return record_way(
        doing(review, by), person=person, kind=kind, value=value or number, safe=True, confirmed_by="themself"
    )


def a_reached_member(
    review: Review,
    by: User,
    *,
    name: str = "Grace Osei",
    relation: str = "grandmother",
    relation_kind: str = "grandparent",
) -> str:
    """Somebody on the family map with a safe way, to whom first contact was made. Gives their id."""
    person = a_family_member(review, by, name=name, relation=relation, relation_kind=relation_kind)
    channel = a_safe_way(review, by, person)
    make_first_contact(
        doing(review, by), person=person, kind="phone", channel=channel, words="We spoke.", why_this_way="By phone."
    )
    return person


def the_family(review: Review) -> list[str]:
    """The ids of the review's family members, in the order they were named."""
    return [str(entry.fact.fields["person"]) for entry in position(review).facts("family_member_named")]


def position(review: Review) -> Position:
    """Where the review stands today."""
    return position_of(Review.objects.get(id=review.id), clock.today())
