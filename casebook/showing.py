"""From what is owed to a Duty as it is shown: its day, whether it is late, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

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


class Dates(NamedTuple):
    """The day a duty is due, and what moved it."""

    due: date | None = None
    due_was: date | None = None
    better_by: date | None = None
    warnings: tuple[str, ...] = ()


NO_DATES = Dates()
NOTHING_BESIDE: tuple[tuple[date, ...], bool] = ((), False)


def show(fold: Fold, account: Account, shown: Shown, owing: Owing, today: date) -> Duty:
    """The duty as it stands today."""
    rule, opened_by, because = account.rule, owing.moment[ENTRY], owing.because
    is_open = owing.standing == "open"
    pause = fold.ledgers[account.number].pause_of(owing) if is_open and rule.paused_by else None
    ended = owing.kept or because
    done_on = ended[ENTRY].fact.on if ended else None  # the day it was kept, even if it was voided after that
    calendar = fold.calendar(today if is_open or done_on is None else done_on)
    dates = _dates(fold, account, owing, calendar) if shown.has_day and not pause else NO_DATES
    due = dates.due
    about = about_of(account, owing)
    state, late = _state(fold, about, shown, owing, due, today)
    is_due = is_open and not pause
    until = today if is_open else done_on
    alerts = _alerts(rule, calendar, due) if due and shown.has_alerts else ()
    tried, explained = NOTHING_BESIDE
    if shown.beside and not fold.told.keys().isdisjoint(shown.beside):
        tried, explained = _beside(fold, shown, owing, about, today)
    by = pause.moment if pause else because
    return Duty(  # by place, in the order of the fields of Duty: this is done for every duty of every record
        rule.name,
        rule.nature,
        about,
        "paused" if pause else state,
        opened_by.fact.on,
        due,
        dates.due_was,
        calendar.on_or_before(due) if due else None,
        late,
        calendar.between(due, until) if late and due and until else 0,
        calendar.between(today, due) if is_due and due else None,
        alerts,
        is_due and (late or (due is not None and (today >= due or today in alerts))),
        tried,
        explained,
        by[ENTRY].fact.kind if by else None,
        done_on,
        dates.better_by,
        dates.warnings,
        calendar.version,
        rule.promises,
        rule.staff_see,
        rule.family_see,
        rule.source,
        opened_by,
        because[ENTRY] if because else None,
        shown.setting,
        owing.counted[ENTRY].fact.on,
    )


def _beside(
    fold: Fold, shown: Shown, owing: Owing, about: dict[str, Value], today: date
) -> tuple[tuple[date, ...], bool]:
    """The days on which it was tried, and whether something explains its lateness."""
    point = Point(about, today, about)
    tried = (
        tuple([moment[ENTRY].fact.on for moment in shown.tried.all(fold, point, owing.since)]) if shown.tried else ()
    )
    return tried, shown.explained is not None and shown.explained.newest(fold, point, owing.since) is not None


def about_of(account: Account, owing: Owing) -> dict[str, Value]:
    values = owing.values
    if None in values:
        return {name: value for name, value in zip(account.fields, values, strict=True) if value is not None}
    return dict(zip(account.fields, values, strict=True))


def _state(
    fold: Fold, about: dict[str, Value], shown: Shown, owing: Owing, due: date | None, today: date
) -> tuple[State, bool]:
    """The state, and whether its day has passed."""
    standing, kept = owing.standing, owing.kept
    if standing == "open":
        return "due", owing.time_passed or (due is not None and today > due)
    if standing != "kept" or kept is None:
        return standing, False
    late = owing.time_passed or (due is not None and kept[ENTRY].fact.on > due)
    if late and shown.eased and shown.eased.newest(fold, Point(about, today, about), owing.since):
        late = False
    return ("late_kept", True) if late else ("kept", False)


def _dates(fold: Fold, account: Account, owing: Owing, calendar: Calendar) -> Dates:
    rule = account.rule
    due = rule_day(rule, owing, calendar)
    if due is None:
        return NO_DATES
    known_then = fold.calendar(owing.counted_from)
    due_was = None if known_then is calendar else rule_day(rule, owing, known_then)
    dates = Dates(due, None if due_was == due else due_was)
    if rule.nature == "promise" and account.person is not None:
        return _left_alone(fold, owing.values[account.person], owing, calendar, dates)
    return dates


def rule_day(rule: DutyRule, owing: Owing, calendar: Calendar) -> date | None:
    """The day the rule alone gives."""
    due, amount = rule.due, owing.amount
    if due.how in WITHOUT_DAY or owing.rested:
        return None
    if due.how == "next_day_of_year":
        return next_day_of_year(owing.counted_from, due.day_of_year)
    day: Value = owing.counted_from
    if due.how != "after":
        day = owing.moment[FIELDS].get(due.field)
    if not isinstance(day, date) or due.span is None:
        return day if isinstance(day, date) else None
    return calendar.step(day, -amount if due.how == "before" else amount, due.span.unit)


def _left_alone(fold: Fold, person: Value, owing: Owing, calendar: Calendar, dates: Dates) -> Dates:
    """A day in a time the person asked to be left alone moves behind it. A tender day only warns."""
    due, better_by = dates.due, None
    if person in fold.quiet:
        for quiet, later in moves(fold, person, owing, calendar, due):
            better_by = better_by or calendar.before(quiet.first_day, 1)
            due = later
    if due != dates.due:
        return Dates(due, dates.due_was or dates.due, better_by)
    if due is not None and _is_tender(fold, due):
        return dates._replace(better_by=calendar.before(due, 1), warnings=(TENDER_DAY,))
    return dates


def moves(
    fold: Fold, person: Value, owing: Owing, calendar: Calendar, due: date | None
) -> Iterator[tuple[Quiet, date]]:
    """Each time the person asked to be left alone that the day falls in, with the first working day after it."""
    ended = owing.because[PLACE] if owing.because else fold.place
    asked = [quiet for quiet in fold.quiet.get(person, ()) if quiet.moment[PLACE] <= ended]
    while due is not None and (hit := next((q for q in asked if q.first_day <= due <= q.last_day), None)):
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


def _alerts(rule: DutyRule, calendar: Calendar, due: date) -> tuple[date, ...]:
    """The days before the due day on which it is shown."""
    days = {calendar.before(due, number) for number in rule.alerts_working_days_before}
    days |= {due - timedelta(number) for number in rule.alerts_days_before}
    return tuple(sorted(days))
