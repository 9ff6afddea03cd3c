"""From what is owed to a Duty as it is shown: its day, whether it is late, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from casebook.accounts import Account
from casebook.answers import Duty, State
from casebook.calendar import Calendar, next_day_of_year
from casebook.fold import Fold, Quiet
from casebook.owing import ENTRY, FIELDS, PLACE, Owing
from casebook.plan import WITHOUT_DAY, Shown
from casebook.process import DutyRule
from casebook.record import Value
from casebook.shelves import Point

CALENDAR_SETTING = "calendar"
TENDER_DAYS = "tender_days"
TENDER_DAY = "tender_day"


Dates = tuple[date | None, date | None, date | None, tuple[str, ...]]
"""The day a duty is due, the day it would be but for what moved it, the last good day before that, and warnings."""
NO_DATES: Dates = (None, None, None, ())
NOTHING_BESIDE: tuple[tuple[date, ...], bool] = ((), False)


def show(fold: Fold, account: Account, shown: Shown, owing: Owing, today: date) -> Duty:
    """The duty as it stands today."""
    rule, because = account.rule, owing.because
    is_open = owing.standing == "open"
    pause = fold.ledgers[account.number].pause_of(owing) if is_open and rule.paused_by else None
    ended = owing.kept or because
    done_on = ended[ENTRY].fact.on if ended else None  # the day it was kept, even if it was voided after that
    calendar = fold.calendar(today if is_open or done_on is None else done_on)
    dates = _dates(fold, account, owing, calendar) if shown.has_day and not pause else NO_DATES
    state, late = _state(fold, shown, owing, dates[0], today)
    tried, explained = NOTHING_BESIDE
    if shown.beside and not fold.told.keys().isdisjoint(shown.beside):
        tried, explained = _beside(fold, shown, owing, today)
    by = pause.moment if pause else because
    return Duty(  # by place, in the order of the fields of Duty: this is done for every duty of every record
        rule,
        owing.about,
        "paused" if pause else state,
        late,
        *dates,
        today,
        calendar,
        owing.counted_from,
        tried,
        explained,
        by[ENTRY].fact.kind if by else None,
        done_on,
        owing.moment[ENTRY],
        because[ENTRY] if because else None,
    )


def _beside(fold: Fold, shown: Shown, owing: Owing, today: date) -> tuple[tuple[date, ...], bool]:
    """The days on which it was tried, and whether something explains its lateness."""
    point = Point(owing.about, today, owing.about)
    tried = (
        tuple([moment[ENTRY].fact.on for moment in shown.tried.all(fold, point, owing.since)]) if shown.tried else ()
    )
    return tried, shown.explained is not None and shown.explained.newest(fold, point, owing.since) is not None


def _state(fold: Fold, shown: Shown, owing: Owing, due: date | None, today: date) -> tuple[State, bool]:
    """The state, and whether its day has passed."""
    standing, kept = owing.standing, owing.kept
    if standing == "open":
        return "due", owing.time_passed or (due is not None and today > due)
    if standing != "kept" or kept is None:
        return standing, False
    late = owing.time_passed or (due is not None and kept[ENTRY].fact.on > due)
    if late and shown.eased and shown.eased.newest(fold, Point(owing.about, today, owing.about), owing.since):
        late = False
    return ("late_kept", True) if late else ("kept", False)


def _dates(fold: Fold, account: Account, owing: Owing, calendar: Calendar) -> Dates:
    due = rule_day(account.rule, owing, calendar)
    if due is None:
        return NO_DATES
    known_then = fold.calendar(owing.counted_from)
    due_then = due if known_then is calendar else rule_day(account.rule, owing, known_then)
    due_was = None if due_then == due else due_then
    if account.promised_to is None:
        return due, due_was, None, ()
    return _left_alone(fold, owing.values[account.promised_to], owing, calendar, due, due_was)


def rule_day(rule: DutyRule, owing: Owing, calendar: Calendar) -> date | None:
    """The day the rule alone gives."""
    due, amount = rule.due, owing.amount
    if due.how in WITHOUT_DAY or owing.rested:
        return None
    if due.how == "next_day_of_year":
        return next_day_of_year(owing.counted_from, due.day_of_year)
    day: Value = owing.counted_from if due.how == "after" else owing.moment[FIELDS].get(due.field)
    if not isinstance(day, date) or due.span is None:
        return day if isinstance(day, date) else None
    return calendar.step(day, -amount if due.how == "before" else amount, due.span.unit)


def _left_alone(fold: Fold, person: Value, owing: Owing, calendar: Calendar, due: date, due_was: date | None) -> Dates:
    """A day in a time the person asked to be left alone moves behind it. A tender day only warns."""
    moved = list(moves(fold, person, owing, calendar, due)) if person in fold.quiet else ()
    if moved:
        return moved[-1][1], due_was or due, calendar.before(moved[0][0].first_day, 1), ()
    if _is_tender(fold, due):
        return due, due_was, calendar.before(due, 1), (TENDER_DAY,)
    return due, due_was, None, ()


def moves(fold: Fold, person: Value, owing: Owing, calendar: Calendar, due: date) -> Iterator[tuple[Quiet, date]]:
    """Each time the person asked to be left alone that the day falls in, with the first working day after it."""
    ended = owing.because[PLACE] if owing.because else fold.place
    asked = [quiet for quiet in fold.quiet.get(person, ()) if quiet.moment[PLACE] <= ended]
    while hit := next((q for q in asked if q.first_day <= due <= q.last_day), None):
        due = calendar.after(hit.last_day, 1)
        yield hit, due


def _is_tender(fold: Fold, day: date) -> bool:
    """Whether it is one of the days on which the partnership would rather not write to anyone."""
    setting = fold.process.settings.get(TENDER_DAYS)
    month_and_day = day.isoformat()[5:]
    if setting is None or month_and_day not in setting.ever:
        return False
    value = setting.on(day, fold.types.values())
    return month_and_day in value if isinstance(value, tuple) else month_and_day == value
