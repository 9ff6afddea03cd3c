"""The dated copy of the bank holidays, held against two lists that were made by other people."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import holidays
import pytest
import yaml
from govuk_bank_holidays.bank_holidays import BankHolidays

COPY = Path(__file__).parents[2] / "process" / "calendars" / "england-and-wales.yaml"


@pytest.fixture(scope="module")
def copied() -> dict[date, str]:
    return yaml.safe_load(COPY.read_text(encoding="utf-8"))["bank_holidays"]


def worked_out(year: int) -> set[date]:
    """The bank holidays of England in that year that fall on a weekday, by the other library."""
    return {day for day in holidays.country_holidays("GB", subdiv="ENG", years=year) if day.weekday() < 5}


@pytest.mark.parametrize("year", range(2019, 2029))
def test_the_copy_is_the_official_list_day_by_day_and_name_by_name(copied: dict[date, str], year: int) -> None:
    official = BankHolidays(use_cached_holidays=True).get_holidays(division="england-and-wales")

    def named(day_of: dict[date, str]) -> dict[date, str]:
        return {day: name for day, name in day_of.items() if day.year == year}

    assert named(copied) == named({row["date"]: row["title"].replace("'", "’") for row in official})


@pytest.mark.parametrize("year", range(2019, 2033))
def test_the_copy_agrees_with_what_the_rules_give(copied: dict[date, str], year: int) -> None:
    assert {day for day in copied if day.year == year} == worked_out(year)


def test_the_copy_begins_in_2019_and_leaves_no_year_out(copied: dict[date, str]) -> None:
    assert {day.year for day in copied} == set(range(2019, 2033))


def test_the_copy_knows_the_days_that_were_proclaimed_or_moved(copied: dict[date, str]) -> None:
    # 2020: Early May moved to VE day. 2022: two for the Jubilee, one funeral. 2023: the coronation.
    for day in (date(2020, 5, 8), date(2022, 6, 2), date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8)):
        assert day in copied
    assert date(2020, 5, 4) not in copied


def test_the_copy_holds_no_day_of_scotland_or_northern_ireland(copied: dict[date, str]) -> None:
    for year in range(2019, 2033):
        assert date(year, 11, 30) not in copied  # St Andrew's Day
        assert date(year, 7, 12) not in copied  # Battle of the Boyne
        # 2 January is free in Scotland every year; here only in place of a New Year's Day that was a Sunday
        assert (date(year, 1, 2) in copied) == (date(year, 1, 1).weekday() == 6)


def test_no_day_falls_on_a_weekend(copied: dict[date, str]) -> None:
    assert not [day for day in copied if day.weekday() > 4]


def test_the_copy_says_from_when_on_it_was_worked_out(copied: dict[date, str]) -> None:
    source = yaml.safe_load(COPY.read_text(encoding="utf-8"))["source"]
    official = BankHolidays(use_cached_holidays=True).get_holidays(division="england-and-wales")
    assert source["worked_out_from"] == date(max(row["date"] for row in official).year + 1, 1, 1)
