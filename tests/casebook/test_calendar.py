"""Working days, month ends and days of the year. Numbers from PRACTICE.md section 9, or counted on a wall calendar."""

from datetime import date

import pytest

from casebook import Calendar
from casebook.calendar import months_after, next_day_of_year
from tests.casebook.told import calendar


def test_easter_does_not_count() -> None:
    aware = date(2026, 4, 2)  # AC-01: the Thursday before Good Friday
    assert calendar().after(aware, 5) == date(2026, 4, 13)
    assert calendar().after(aware, 15) == date(2026, 4, 27)


def test_the_day_counted_from_is_day_nought() -> None:
    assert calendar().after(date(2026, 4, 4), 0) == date(2026, 4, 4)
    assert calendar().before(date(2026, 4, 4), 0) == date(2026, 4, 4)


def test_a_trigger_on_a_weekend_counts_from_the_next_working_day() -> None:
    assert calendar().after(date(2026, 3, 7), 1) == date(2026, 3, 9)  # a Saturday, then Monday


def test_counting_back_steps_over_holidays_and_weekends() -> None:
    assert calendar().before(date(2026, 7, 12), 20) == date(2026, 6, 15)  # AC-12, from a Sunday
    assert calendar().before(date(2026, 11, 24), 7) == date(2026, 11, 13)  # AC-12, the Panel copy
    assert calendar().before(date(2027, 1, 7), 7) == date(2026, 12, 24)  # RULES section 10, over Christmas


def test_working_days_between_two_days_leave_out_the_first_and_count_the_last() -> None:
    assert calendar().between(date(2026, 4, 9), date(2026, 4, 13)) == 2  # AC-01: two left on 9 April
    assert calendar().between(date(2026, 5, 15), date(2026, 5, 16)) == 0  # a Friday, then Saturday
    assert calendar().between(date(2026, 5, 16), date(2026, 5, 11)) == 0


def test_the_working_day_on_or_before_and_on_or_after() -> None:
    assert calendar().on_or_before(date(2026, 10, 24)) == date(2026, 10, 23)
    assert calendar().on_or_after(date(2026, 4, 3)) == date(2026, 4, 7)
    assert calendar().is_working_day(date(2026, 4, 7))
    assert not calendar().is_working_day(date(2026, 4, 6))
    assert not calendar().is_working_day(date(2026, 4, 5))


def test_a_day_outside_the_calendar_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        calendar().after(date(1900, 1, 1), 1)


def test_a_calendar_says_its_version() -> None:
    assert "england" in repr(calendar())
    assert Calendar("x", {date(2026, 1, 1): "New Year’s Day"}).bank_holidays == frozenset({date(2026, 1, 1)})


@pytest.mark.parametrize(
    ("decided", "due"),
    [
        (date(2025, 8, 29), date(2026, 2, 28)),
        (date(2025, 8, 30), date(2026, 2, 28)),
        (date(2025, 10, 31), date(2026, 4, 30)),
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2027, 8, 31), date(2028, 2, 29)),
    ],
)
def test_months_keep_the_day_number_or_end_with_the_month(decided: date, due: date) -> None:
    assert months_after(decided, 6) == due  # AC-03


def test_months_can_be_counted_back() -> None:
    assert months_after(date(2026, 3, 31), -1) == date(2026, 2, 28)
    assert months_after(date(2026, 1, 15), -1) == date(2025, 12, 15)


def test_the_next_day_of_the_year_is_never_today() -> None:
    assert next_day_of_year(date(2026, 3, 30), "03-31") == date(2026, 3, 31)
    assert next_day_of_year(date(2026, 3, 31), "03-31") == date(2027, 3, 31)
