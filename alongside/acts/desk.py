"""The desk every act works at: the review's record held still, the position it is in, and the one pen.

An act opens the desk, looks, writes facts, and leaves; all of it happens or none of it. Every fact is held against
every gate that names its kind, so no act can forget a gate and no page can get round one.

    def hold_panel_meeting(doing: Doing, *, meeting: str, on: date) -> None:
        with at_desk(doing) as desk:
            desk.append("panel_meeting_held", on=on, meeting=meeting)
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q

from alongside import clock
from alongside.access.ways_in import keep_doors_in_step
from alongside.acts.order import refuse_out_of_order
from alongside.people.words import keep_words
from alongside.record import index, writer
from alongside.record.models import Entry as EntryRow
from alongside.record.models import Review
from alongside.record.process_in_force import process_in_force
from alongside.record.reader import entries_of
from casebook import Closed, Entry, Fact, Position, Value, derive
from casebook.fitting import Misfit, misfits

A_MOMENT = timedelta(minutes=30)  # long enough to go back, read it all again and wonder whether it was kept


@dataclass(frozen=True, slots=True)
class Doing:
    """Who is doing something in which review, from which form.

    `by`: "staff:ID", "family:ID" or "heartbeat". `once`: the token of the form pressed; pressing twice is one act.
    `seen`: the number of the newest entry when the form was drawn, or None when it does not matter (a family member
    must never be told that somebody else did something
    meanwhile). `said`: a mark of what the form held, the same for the same words on the same page; `again`: they were
    told that it had been kept already, and pressed again.
    """

    review: str
    by: str
    once: str = ""
    seen: int | None = None
    said: str = ""
    again: bool = False

    @property
    def press(self) -> str:
        """What is kept of the form beside each fact: which it was, and the mark of what it held."""
        return f"{self.once}:{self.said}" if self.once and self.said else self.once


class Refused(Exception):
    """An act could not be done; nothing was written."""


class NoSuchBoard(Refused):
    """The board named has no part in this review."""


class AlreadyDone(Refused):
    """This very form was pressed before, and what it asked for was done then."""


@dataclass
class SaidBefore(Refused):
    """It was kept at this moment already. `in_other_words`: from this very form, which held something else then."""

    at: datetime
    in_other_words: bool = False


@dataclass
class RecordMovedOn(Refused):
    """Somebody else recorded something since the form was drawn. `since`: what."""

    since: tuple[Entry, ...]
    last_number: int


@dataclass
class GateClosed(Refused):
    """One or more gates hold this fact back."""

    kind: str
    closed: tuple[Closed, ...]


@dataclass
class DoesNotFit(Refused):
    """A value that a field of this fact does not allow: an unknown word, or a setting no person's plan may change."""

    kind: str
    misfits: tuple[Misfit, ...]


@dataclass
class Desk:
    """What an act has before it. `position` is always that after the newest fact, those just written included."""

    review: Review
    doing: Doing
    today: date
    position: Position
    written: list[Entry] = field(default_factory=list)

    def ask(self, kind: str, /, on: date | None = None, **fields: Value) -> tuple[Closed, ...]:
        """The gates that would hold this fact back now; none means it may be recorded."""
        return self.position.ask(kind, on=on or self.today, **fields)

    def append(self, kind: str, /, on: date | None = None, **fields: Value) -> Entry:
        """Record a fact that happened on a day (today unless said). Raises DoesNotFit, OutOfOrder or GateClosed; then
        nothing of the act is kept.
        """
        day = on or self.today
        fields = {name: value for name, value in fields.items() if value not in (None, "")}
        wrong = misfits(self.position, kind, fields)
        if wrong:
            raise DoesNotFit(kind, wrong)
        refuse_out_of_order(self.position, kind, day, fields)
        closed = self.position.ask(kind, on=day, **fields)
        if closed:
            raise GateClosed(kind, closed)
        fact = Fact(kind, day, fields)
        entry = writer.append(self.review, fact, at=clock.now(), by=self.doing.by, once=self.doing.press)
        self.position = self.position.after(entry)
        self.written.append(entry)
        return entry

    def strands(self, only: str = "") -> tuple[str, ...]:
        """The boards an act speaks for: all of them, or the one named. Raises NoSuchBoard for one that is not here."""
        every = self.position.members("strand") or ("",)
        if only and only not in every:
            raise NoSuchBoard
        return (only,) if only else every

    def keep_words(self, text: str, *, sort: str, person: str = "") -> str | None:
        """Keep free words apart and give their id; None for empty words, so that the fact simply has none."""
        if not text.strip():
            return None
        return keep_words(self.review.partnership_id, self.review.id, text, sort=sort, by=self.doing.by, person=person)


@contextmanager
def at_desk(doing: Doing) -> Iterator[Desk]:
    """Hold the review's record still, give the desk, and at the end bring the index up to date. One transaction."""
    with transaction.atomic():
        review = writer.lock(doing.review)
        refuse_a_second_time(doing)
        entries = entries_of(review.id)
        if doing.seen is not None and doing.seen != review.last_number:
            raise RecordMovedOn(tuple(entry for entry in entries if entry.number > doing.seen), review.last_number)
        today = clock.today()
        desk = Desk(review, doing, today, derive(entries, process_in_force(review.partnership_id), today))
        yield desk
        if desk.written:
            ask_about_the_same_again(doing, before=desk.written[0].number)
            index.bring_up_to_date(review, desk.position)
            keep_doors_in_step(review, desk.position)


def refuse_a_second_time(doing: Doing) -> None:
    """Raise AlreadyDone for a form that was pressed before; and SaidBefore where it held other words then."""
    if not doing.once:
        return
    this_form = EntryRow.objects.filter(review=doing.review, by=doing.by).filter(
        Q(once=doing.once) | Q(once__startswith=f"{doing.once}:")
    )
    for press, at in this_form.values_list("once", "recorded_at")[:1]:
        if doing.said and press != doing.press:
            raise SaidBefore(at, in_other_words=True)
        raise AlreadyDone


def ask_about_the_same_again(doing: Doing, *, before: int) -> None:
    """Raise SaidBefore when the last thing that this person did in this review was the same, in the same words, a
    moment ago; unless they were told so and pressed again. Asked last: whatever else speaks against it is said first.
    """
    if not doing.said or doing.again:
        return
    theirs = EntryRow.objects.filter(review=doing.review, by=doing.by, number__lt=before).exclude(once="")
    for press, at in theirs.order_by("-number").values_list("once", "recorded_at")[:1]:
        if press.endswith(f":{doing.said}") and clock.now() - at < A_MOMENT:
            raise SaidBefore(at)
