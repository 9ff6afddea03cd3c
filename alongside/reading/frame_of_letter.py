"""What stands round the words of every letter: who writes, to whom, whom to ring, the day."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from alongside.access.models import Membership, User
from alongside.letters import Addressee, NamedContact, Sender
from alongside.people.people import Known, subject_of
from alongside.people.ways_to_reach import ways_with
from alongside.process_files import whose_name
from alongside.record.models import Review
from alongside.tenancy.here import here
from casebook import Position

OUR_COLOUR = "#114b57"
USUAL_PRINT, LARGE_PRINT, LARGEST_PRINT = 12, 18, 28
LARGE = ("large print", "larger print", "large letters", "large type", "bigger print")
IN_POINTS = re.compile(r"\b(\d\d)[ \u00a0-]?(?:point|pt)\b")


def frame_of_letter(
    review: Review, position: Position, known: Known, *, channel: str, dated: date, address: str
) -> dict[str, Any]:
    """The values every letter needs. `channel`: the postal address it goes to, or "" where no address may be shown;
    `address`: the short web address of the front page.
    """
    partnership = here()
    way = ways_with(review.id, [channel]).get(channel) if channel else None
    return {
        "sender": Sender(
            partnership.name_for(whose_name(review.types.split()[0])), tuple(partnership.address.splitlines()),
            partnership.telephone,
            partnership.hours, partnership.colour or OUR_COLOUR,
        ),
        "to": Addressee((known.name, *_lines(way.value if way else "", known)), greeting_of(known)),
        "contact": contact_of(review, position, known.id),
        "subject": subject_of(review.id).called,
        "dated": dated,
        "address": address,
        "reference": f"Review {review.reference}",
        "for_a_child": is_a_child(position, known.id), "point_size": point_size(known),
        "in_prison": way is not None and way.kind == "prison",
    }  # fmt: skip


def is_a_child(position: Position, person: str) -> bool:
    """Somebody who is not eighteen yet."""
    newest = position.latest("child_contact_recorded", "turned_eighteen", person=person)
    return newest is not None and newest.fact.kind == "child_contact_recorded"


def point_size(known: Known) -> int:
    """The size of print they asked for, as it is noted under what we have to think of: “18 point”, “large print”."""
    noted = " ".join(str(known.more.get(name) or "") for name in ("needs", "preferences")).casefold()
    said = IN_POINTS.search(noted)
    if said:
        return min(max(int(said[1]), USUAL_PRINT), LARGEST_PRINT)
    return LARGE_PRINT if any(words in noted for words in LARGE) else USUAL_PRINT


def greeting_of(known: Known) -> str:
    """The name after “Dear”: as they asked for letters to begin, else what they are called."""
    salutation = str(known.more.get("salutation") or "").strip().rstrip(",")
    return salutation.removeprefix("Dear ").strip() or known.called


def contact_of(review: Review, position: Position, person: str) -> NamedContact:
    """Whom this person rings: their named contact, else the officer of the review. Two queries at most."""
    named = position.latest("named_contact_set", person=person)
    who = str(named.fact.fields.get("who", "")) if named else _officer_of(review)
    deputy = str(named.fact.fields.get("deputy", "")) if named else ""
    users = {user.id: user for user in User.objects.filter(id__in=[who, deputy]).select_related("stands_in")}
    user = users.get(who)
    partnership = here()
    if user is None:
        return NamedContact(
            partnership.name_for(whose_name(review.types.split()[0])), "", partnership.telephone, partnership.hours
        )
    stand_in = users.get(deputy) or user.stands_in
    stands_in = f"If I am away, {stand_in.name} answers{_on(stand_in)}." if stand_in and stand_in.id != user.id else ""
    return NamedContact(
        user.name, user.job, user.telephone or partnership.telephone, user.hours or partnership.hours, stands_in
    )


def _on(user: User) -> str:
    return f" on {user.telephone}" if user.telephone else ""


def _lines(value: str, known: Known) -> tuple[str, ...]:
    """The lines of an address, without the name where it is written there too."""
    parts = [part.strip() for line in value.splitlines() for part in line.split(",")]
    return tuple(part for part in parts if part and part != known.name)


def _officer_of(review: Review) -> str:
    officers = Membership.objects.filter(review=review, role="review_officer", ended_on__isnull=True)
    return officers.order_by("begun_on", "id").values_list("user_id", flat=True).first() or ""
