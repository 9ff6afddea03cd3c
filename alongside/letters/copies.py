"""Copies: what is being written to each person. Sealed, changeable until given, and never sent by themselves.

A copy is written, made right for one person, and then given: said on the phone, sent by e-mail, or printed and, once
somebody has carried it to the post, posted. Printing gives nothing to anyone; until then it is on the pile.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from alongside import clock
from alongside.documents.blocks import Block, from_json, to_json
from alongside.letters.models import Copy
from alongside.people.sealing import seal, unseal
from alongside.record.models import Review
from alongside.tenancy.models import new_id


@dataclass(frozen=True, slots=True)
class Written:
    """One person's copy (`person` empty: the words written once for everyone, with the internal note).

    `blocks`: the whole letter as it was printed or given, heading first; empty before.
    """

    id: str
    person: str
    text: str
    note: str
    given_by: str
    given_at: datetime | None
    posted_at: datetime | None
    printed_at: datetime | None = None
    channel: str = ""
    by: str = ""
    given_on: date | None = None
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class OnThePile:
    """A letter with its copy, such as one printed and not posted yet. `letter` and `about`: which, and about what."""

    review: str
    letter: str
    about: str
    copy: Written


class AlreadyGiven(Exception):
    """The copy went to the person; what they read is not changed afterwards."""


def keep_copy(
    review: Review, letter: str, about: str, person: str, text: str, *, by: str, note: str | None = None
) -> str:
    """Keep these words as the copy of this person for this letter. Gives the copy's id. `note` None leaves the note
    as it is.

    Other words take a printed letter off the pile: what lies there no longer says what is kept.
    """
    held = Copy.objects.filter(review=review, letter=letter, about=about, person=person).first()
    if held and held.given_at:
        raise AlreadyGiven
    copy_id = held.id if held else new_id()
    values = {
        "text": seal(review.id, text, f"copy:{copy_id}"),
        "note": _sealed_note(review, copy_id, note) if note is not None else (held.note if held else None),
        "written_at": clock.now(),
        "by": by,
        "printed_at": None,
        "channel": "",
        "letter_text": None,
    }
    Copy.objects.update_or_create(
        id=copy_id,
        defaults=values,
        create_defaults={
            "partnership_id": review.partnership_id, "review": review, "letter": letter, "about": about, "person":
            person, **values,
        },
    )  # fmt: skip
    return copy_id


def own_copy(review: Review, letter: str, about: str, person: str) -> Written:
    """This person's copy, made from the words for everyone where they have none of their own. Raises Copy.DoesNotExist
    when nothing is written, AlreadyGiven when it went before.
    """
    copies = {copy.person: copy for copy in copies_of(review, letter, about)}
    if person not in copies:
        if "" not in copies:
            raise Copy.DoesNotExist
        keep_copy(review, letter, about, person, copies[""].text, by="")
        copies = {copy.person: copy for copy in copies_of(review, letter, about)}
    if copies[person].given_at:
        raise AlreadyGiven
    return copies[person]


def give_copy(
    review: Review, letter: str, about: str, person: str, *, how: str, on: date, blocks: tuple[Block, ...] = ()
) -> str:
    """Mark this person's copy as given on this day, with the letter as they read or heard it; where they have none of
    their own, the words for everyone become theirs. What lies printed stays as it was printed. Gives the copy's id.
    """
    copy = own_copy(review, letter, about, person)
    at = clock.now()
    Copy.objects.filter(id=copy.id).update(
        given_by=how, given_at=at, given_on=on, posted_at=at if how == "post" else None,
        letter_text=_sealed_blocks(review, copy.id, copy.blocks if how == "post" and copy.blocks else blocks),
    )  # fmt: skip
    return copy.id


def put_on_pile(
    review: Review, letter: str, about: str, person: str, *, channel: str, blocks: tuple[Block, ...] = ()
) -> str:
    """This person's copy is printed, to go to this address. Nothing is given yet. Gives the copy's id."""
    copy = own_copy(review, letter, about, person)
    Copy.objects.filter(id=copy.id).update(
        printed_at=clock.now(), channel=channel, letter_text=_sealed_blocks(review, copy.id, blocks)
    )
    return copy.id


def take_off_pile(review: Review, copy_id: str) -> None:
    """The printed letter will not be posted after all."""
    Copy.objects.filter(review=review, id=copy_id, given_at=None).update(printed_at=None, channel="", letter_text=None)


def copies_of(review: Review, letter: str, about: str) -> list[Written]:
    """Every copy of one letter about one thing. One query."""
    return [_written(row) for row in Copy.objects.filter(review=review, letter=letter, about=about)]


def copies_given_to(review: Review, letter: str, person: str) -> list[tuple[str, Written]]:
    """What was given to this person of one kind of letter: (about, copy), oldest first. One query."""
    rows = Copy.objects.filter(review=review, letter=letter, person=person, given_at__isnull=False).order_by("given_at")
    return [(row.about, _written(row)) for row in rows]


def letters_given_to(review: Review, person: str) -> list[OnThePile]:
    """Every letter this person was given, by whatever way, newest first. One query."""
    rows = Copy.objects.filter(review=review, person=person, given_at__isnull=False, letter_text__isnull=False)
    return [OnThePile(row.review_id, row.letter, row.about, _written(row)) for row in rows.order_by("-given_at", "-id")]


def next_place(review: Review, letter: str, about: str, person: str) -> str:
    """What the next copy of a letter that may go more than once is about: `about` and its number, such as "v1:2". One
    that is written and not given yet is still the next. One query.
    """
    before = f"{about}:" if about else ""
    rows = Copy.objects.filter(review=review, letter=letter, person=person, about__startswith=before)
    places = {place: given for place, given in rows.values_list("about", "given_at") if place[len(before) :].isdigit()}
    still_open = [place for place, given in places.items() if given is None]
    return min(still_open) if still_open else f"{before}{len(places) + 1}"


def copy_number(review: Review, version: str, person: str) -> str:
    """The number on this person's paper copy of a version, or "" before it is shared with them. It tells copies apart
    and counts nothing: from “3” somebody could read that two others have one.
    """
    rows = Copy.objects.filter(review=review, letter="draft_shared", person=person, about__startswith=f"{version}:")
    newest = rows.order_by("-written_at", "-id").values_list("id", flat=True).first()
    return newest[:4].upper() if newest else ""


def pile_of(review_ids: Iterable[str]) -> list[OnThePile]:
    """Every printed letter of these reviews that nobody has posted yet, oldest first. One query."""
    rows = Copy.objects.filter(review_id__in=list(review_ids), printed_at__isnull=False, given_at=None)
    return [OnThePile(row.review_id, row.letter, row.about, _written(row)) for row in rows.order_by("printed_at", "id")]


def on_pile(review: Review, copy_id: str) -> OnThePile:
    """One of them. Raises Copy.DoesNotExist when it was posted or taken off meanwhile, or is not of this review."""
    row = Copy.objects.get(review=review, id=copy_id, printed_at__isnull=False, given_at=None)
    return OnThePile(row.review_id, row.letter, row.about, _written(row))


def _sealed_note(review: Review, copy_id: str, note: str) -> bytes | None:
    return seal(review.id, note, f"note:{copy_id}") if note.strip() else None


def _sealed_blocks(review: Review, copy_id: str, blocks: tuple[Block, ...]) -> bytes | None:
    return seal(review.id, json.dumps(to_json(blocks)), f"letter:{copy_id}") if blocks else None


def _written(row: Copy) -> Written:
    review_id = row.review_id
    return Written(
        row.id, row.person, unseal(review_id, row.text, f"copy:{row.id}"),
        unseal(review_id, row.note, f"note:{row.id}") if row.note else "", row.given_by, row.given_at, row.posted_at,
        row.printed_at, row.channel, row.by, row.given_on,
        from_json(json.loads(unseal(review_id, row.letter_text, f"letter:{row.id}"))) if row.letter_text else (),
    )  # fmt: skip
