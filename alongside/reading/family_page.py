"""One family member's own place in their review: what every page of the family door is drawn from.

Only what concerns this person is handed on. Nothing here counts, names or dates anybody else in the family.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from alongside.access.doors import Entered
from alongside.access.models import Membership, User
from alongside.people.people import About, Known, person_of, subject_of
from alongside.people.words import words_with
from alongside.reading.reviews import position_now
from alongside.record.models import Review
from casebook import SETTLED, Duty, Entry, Position, Value

REAL_CONTACT = {
    "first_contact_made": "",
    "call_made": "by phone",
    "account_taken": "",
    "met_the_panel": "with the Panel",
    "reading_session_held": "when we read the draft together",
    "recommendations_talked_through": "",
    "replied": "",
    "catch_up_given": "",
    "panel_update_given": "",
    "last_call_made": "by phone",
    "publication_day_contact_made": "",
    "five_day_contact_made": "",
    "six_month_contact_made": "",
    "twelve_month_contact_made": "",
}
ONLY_WRITTEN = ("post", "email", "by_hand", "through_advocate")
HOW_WE_SPOKE = {
    "visit": "on a visit",
    "phone": "by phone",
    "talk": "face to face or by phone",
    "writing": "in writing",
}


@dataclass(frozen=True, slots=True)
class Ring:
    """Somebody to ring. `first` is their name in a sentence; `stands_in` says who answers when they are away."""

    name: str
    role: str
    number: str
    hours: str
    stands_in: str

    @property
    def first(self) -> str:
        return self.name.split()[0] if self.name else "us"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one family member stands in their review.

    `since` and `advocate_reading` are set when their advocate looks at the page: nothing older than that day is shown
    to the advocate, unless the person let them see it (`earlier_shared`).
    """

    review: Review
    person: str
    me: Known
    about: About
    position: Position
    ring: Ring
    advocate: Ring | None
    since: date | None = None
    advocate_reading: str = ""
    earlier_shared: bool = False

    def facts(self, *kinds: str, **about: Value) -> tuple[Entry, ...]:
        """Facts of these kinds about this person, oldest first."""
        found = self.position.facts(*kinds, person=self.person, **about)
        return tuple(entry for entry in found if self.may_show(entry.fact.on))

    def latest(self, *kinds: str, **about: Value) -> Entry | None:
        """The newest of them."""
        found = self.facts(*kinds, **about)
        return found[-1] if found else None

    def may_show(self, on: date) -> bool:
        """Whether something from that day may be read by whoever is looking."""
        return self.since is None or on >= self.since

    def promises(self, rule: str) -> tuple[Duty, ...]:
        """What this rule owes this person, oldest first."""
        return tuple(duty for duty in self.position.promises_to(self.person) if duty.rule == rule)

    def words(self, *entries: Entry | None, field: str = "words") -> dict[str, str]:
        """The words these facts point at, by their id. One query."""
        return words_with(self.review.id, (entry.fact.fields.get(field) for entry in entries if entry))

    def said_no_to(self, *what: str) -> Entry | None:
        """Their newest word about any of these things, if it was a no."""
        newest = None
        for entry in self.position.facts("said_not_wanted", "said_wanted", person=self.person):
            if entry.fact.fields.get("what") in what:
                newest = entry
        return newest if newest is not None and newest.fact.kind == "said_not_wanted" else None

    @property
    def stepped_back(self) -> Entry | None:
        """Their word that they would rather not take part, while it holds."""
        return self.said_no_to("taking_part", "any_contact")

    @property
    def published(self) -> Entry | None:
        return self.position.latest("published")

    @property
    def not_to_be_published(self) -> bool:
        """It was decided so, and they have heard it from us: no page tells it first."""
        decided = self._decided_not_to_publish
        return decided is not None and self._heard(decided)

    @property
    def publication_rests(self) -> bool:
        """It was decided not to publish, and somebody has yet to tell them."""
        decided = self._decided_not_to_publish
        return decided is not None and not self._heard(decided)

    @property
    def _decided_not_to_publish(self) -> Entry | None:
        newest = self.position.latest("decided_not_to_publish", "decided_to_publish_all_the_same", "published")
        return newest if newest is not None and newest.fact.kind == "decided_not_to_publish" else None

    def _heard(self, decision: Entry) -> bool:
        owed = [duty for duty in self.promises("decisions_told") if duty.opened_by == decision]
        return any(duty.state in SETTLED for duty in owed)


def standing_of(entered: Entered) -> Standing:
    """The standing of whoever came in, or of the person whose advocate came in.

    As many queries however long the record is.
    """
    review, person = entered.review, entered.person
    position = position_now(review)
    contact = position.latest("named_contact_set", person=person)
    began = position.latest("advocate_began", "advocate_ended", person=person)
    has_advocate = began is not None and began.fact.kind == "advocate_began"
    who = str(contact.fact.fields.get("who", "")) if contact else _officer_of(review)
    deputy = str(contact.fact.fields.get("deputy", "")) if contact else ""
    advocate = str(began.fact.fields["advocate"]) if began is not None and has_advocate else ""
    users = {user.id: user for user in User.objects.filter(id__in=[who, deputy, advocate]).select_related("stands_in")}
    shared = entered.user is None or _shared_with(position, person, entered.user.id)
    return Standing(
        review=review,
        person=person,
        me=person_of(review.id, person),
        about=subject_of(review.id),
        position=position,
        ring=_ring(users.get(who), users.get(deputy)),
        advocate=_advocate(users.get(advocate)),
        since=None if shared else entered.since,
        advocate_reading=entered.user.name if entered.user else "",
        earlier_shared=bool(advocate) and _shared_with(position, person, advocate),
    )


def last_spoke(standing: Standing) -> tuple[date, str] | None:
    """The day something last really passed between us, and how."""
    spoke = [entry for entry in standing.facts(*REAL_CONTACT) if entry.fact.fields.get("kind") not in ONLY_WRITTEN]
    if not spoke:
        return None
    newest = max(spoke, key=lambda entry: (entry.fact.on, entry.number))
    fields = newest.fact.fields
    how = HOW_WE_SPOKE.get(str(fields.get("kind") or fields.get("how") or ""), "") or REAL_CONTACT[newest.fact.kind]
    return newest.fact.on, how


def concerns(standing: Standing, entry: Entry) -> bool:
    """Whether this fact is this person's to see.

    It is when it is about them or about nobody, has words for a family, and is safe to tell.
    """
    word = standing.position.process.words.facts[entry.fact.kind]
    fields = entry.fact.fields
    if not word.family_say or word.for_staff_only or fields.get("unsafe_to_tell"):
        return False
    theirs = fields.get("person") == standing.person if "person" in word.about else True
    return theirs and standing.may_show(entry.fact.on)


def recorded_after(standing: Standing, moment: datetime) -> list[Entry]:
    """What was recorded since then that is this person's to see and that they did not do themself, oldest first."""
    return [
        entry
        for entry in standing.position.entries
        if entry.recorded_at > moment and entry.by != f"family:{standing.person}" and concerns(standing, entry)
    ]


def _shared_with(position: Position, person: str, advocate: str) -> bool:
    return position.latest("earlier_notes_shared", person=person, advocate=advocate) is not None


def _ring(user: User | None, deputy: User | None) -> Ring:
    if user is None:
        return Ring("", "", "", "", "")
    stand_in = deputy or user.stands_in
    said = ""
    if stand_in is not None:
        number = f" on {stand_in.telephone}" if stand_in.telephone else ""
        said = f"When {user.name.split()[0]} is away, {stand_in.name} answers{number}."
    return Ring(user.name, "looks after this review and is your person here.", user.telephone, user.hours, said)


def _advocate(user: User | None) -> Ring | None:
    if user is None:
        return None
    return Ring(user.name, "is your advocate, and works for you, not for us.", user.telephone, user.hours, "")


def _officer_of(review: Review) -> str:
    officers = Membership.objects.filter(review=review, role="review_officer", ended_on__isnull=True)
    return officers.order_by("begun_on").values_list("user_id", flat=True).first() or ""
