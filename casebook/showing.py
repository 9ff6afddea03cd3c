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
from casebook.plan import Shown
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


def show(fold: Fold, account: Account, shown: Shown, owing: Owing, today: date) -> Duty:
    """The duty as it stands today."""
    rule = account.rule
    pause = fold.ledgers[account.number].pause_of(owing) if owing.standing == "open" and rule.paused_by else None
    done_on = _done_on(owing)
    calendar = fold.calendar(today if owing.standing == "open" or done_on is None else done_on)
    dates = NO_DATES if pause else _dates(fold, account, owing, calendar)
    state, late = _state(fold, account, shown, owing, dates.due, today)
    due = dates.due
    is_due = state == "due" and not pause
    until = today if state == "due" else done_on
    alerts = _alerts(rule, calendar, due)
    because = pause.moment if pause else owing.because
    point = Point(about_of(account, owing), today, {})
    return Duty(
        rule=rule.name,
        nature=rule.nature,
        about=point.about,
        state="paused" if pause else state,
        opened_on=owing.moment[ENTRY].fact.on,
        due=due,
        due_was=dates.due_was,
        last_working_day=calendar.on_or_before(due) if due else None,
        late=late,
        late_by=calendar.between(due, until) if late and due and until else 0,
        left=calendar.between(today, due) if is_due and due else None,
        alerts=alerts,
        alert_today=is_due and (late or today in alerts or (due is not None and today >= due)),
        tried=tuple(m[ENTRY].fact.on for m in shown.tried.all(fold, point, owing.since)) if shown.tried else (),
        explained=shown.explained is not None and shown.explained.newest(fold, point, owing.since) is not None,
        because=because[ENTRY].fact.kind if because else None,
        done_on=done_on,
        better_by=dates.better_by,
        warnings=dates.warnings,
        calendar=calendar.version,
        promises=rule.promises,
        staff_see=rule.staff_see,
        family_see=rule.family_see,
        source=rule.source,
        opened_by=owing.moment[ENTRY],
        ended_by=owing.because[ENTRY] if owing.because else None,
        counted_from=owing.counted_from,
        setting=rule.due.span.amount if rule.due.span and isinstance(rule.due.span.amount, str) else None,
    )


def about_of(account: Account, owing: Owing) -> dict[str, Value]:
    return {name: value for name, value in zip(account.fields, owing.values, strict=True) if value is not None}


def _done_on(owing: Owing) -> date | None:
    """The day it was kept, even if it was voided after that; else the day it ended."""
    moment = owing.kept or owing.because
    return moment[ENTRY].fact.on if moment else None


def _state(
    fold: Fold, account: Account, shown: Shown, owing: Owing, due: date | None, today: date
) -> tuple[State, bool]:
    """The state, and whether its day has passed."""
    if owing.standing == "open":
        return "due", owing.time_passed or (due is not None and today > due)
    if owing.standing != "kept" or owing.kept is None:
        return owing.standing, False
    late = owing.time_passed or (due is not None and owing.kept[ENTRY].fact.on > due)
    if late and shown.eased and shown.eased.newest(fold, Point(about_of(account, owing), today, {}), owing.since):
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
    if due.how in ("no_date", "by_the_time") or owing.rested:
        return None
    if due.how == "next_day_of_year":
        return next_day_of_year(owing.counted_from, due.day_of_year)
    day: Value = owing.counted_from
    if due.how in ("on", "before"):
        day = owing.moment[FIELDS].get(due.field)
    if not isinstance(day, date) or due.span is None:
        return day if isinstance(day, date) else None
    return calendar.step(day, -amount if due.how == "before" else amount, due.span.unit)


def _left_alone(fold: Fold, person: Value, owing: Owing, calendar: Calendar, dates: Dates) -> Dates:
    """A day in a time the person asked to be left alone moves behind it. A tender day only warns."""
    due, better_by = dates.due, None
    for quiet, later in moves(fold, person, owing, calendar, dates.due):
        better_by = better_by or calendar.before(quiet.first_day, 1)
        due = later
    if due != dates.due:
        return Dates(due, dates.due_was or dates.due, better_by)
    if due is not None and f"{due:%m-%d}" in _tender_days(fold, due):
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


def _tender_days(fold: Fold, day: date) -> tuple[Value, ...]:
    if TENDER_DAYS not in fold.process.settings:
        return ()
    value = fold.setting(TENDER_DAYS, day)
    return value if isinstance(value, tuple) else (value,)


def _alerts(rule: DutyRule, calendar: Calendar, due: date | None) -> tuple[date, ...]:
    """The days before the due day on which it is shown."""
    if due is None:
        return ()
    days = {calendar.before(due, number) for number in rule.alerts_working_days_before}
    days |= {due - timedelta(number) for number in rule.alerts_days_before}
    return tuple(sorted(days))
