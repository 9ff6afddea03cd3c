"""Settings: what a value may be, and whose value rules on a day."""

from datetime import date

import pytest

from casebook import SettingFrom
from casebook.process import Bounds, ProcessFaults, settings_named
from tests.casebook.told import gate, process_of, promise

OURS = """
notice:
  values: [{from: 2026-01-01, value: 10}, {from: 2027-01-01, value: 15}]
  means: Working days of notice
  may_be: {counted_in: working_days, least: 5, most: 60}
  source: {document: "Our proposal", status: local_default}
"""
OF_THE_LAW = OURS.replace("local_default", "read")
FEBRUARY = date(2026, 2, 1)


def notice_on(day: date, settings: str, *own: SettingFrom) -> object:
    return process_of(own, settings=settings).settings["notice"].on(day)


def test_a_partnerships_own_number_rules_from_its_day_and_not_before() -> None:
    own = SettingFrom("notice", FEBRUARY, 12)
    assert notice_on(date(2026, 1, 31), OURS, own) == 10
    assert notice_on(FEBRUARY, OURS, own) == 12


def test_a_newer_proposal_of_ours_does_not_take_a_partnerships_own_number_away() -> None:
    assert notice_on(date(2027, 6, 1), OURS, SettingFrom("notice", FEBRUARY, 12)) == 12


def test_a_newer_number_of_the_law_does() -> None:
    assert notice_on(date(2027, 6, 1), OF_THE_LAW, SettingFrom("notice", FEBRUARY, 12)) == 15


def test_of_two_values_for_one_day_the_later_given_rules() -> None:
    assert notice_on(FEBRUARY, OURS, SettingFrom("notice", FEBRUARY, 30), SettingFrom("notice", FEBRUARY, 8)) == 8


@pytest.mark.parametrize(
    ("bounds", "allowed", "refused"),
    [
        (Bounds("working_days", 5, 60), [5, 60], [4, 61, True, "off", ("12-24",), None]),
        (Bounds("days", 7, 90, ("off",)), [7, "off"], ["on", 6]),
        (Bounds(one_of=("aware", "notified")), ["aware", "notified"], ["Aware", 3, ""]),
        (Bounds(one_of=(True, False)), [True, False], ["true", 1]),
        (Bounds("days_of_year"), [("12-24", "01-01"), ()], [("13-01",), ("24-12",), "12-24", 4]),
    ],
)
def test_what_a_setting_may_be(bounds: Bounds, allowed: list[object], refused: list[object]) -> None:
    assert [value for value in allowed if not bounds.allow(value)] == []
    assert [value for value in refused if bounds.allow(value)] == []


def test_a_file_that_contradicts_itself_is_told() -> None:
    with pytest.raises(ProcessFaults) as caught:
        process_of(settings=OURS.replace("value: 10}", "value: 4}").replace("least: 5", "least: 70"))
    told = [str(fault) for fault in caught.value.faults]
    assert told == [
        "settings.yaml:5: least should be no more than most.",
        "settings.yaml:2: The setting notice says itself that it can't be 4.",
        "settings.yaml:2: The setting notice says itself that it can't be 15.",
    ]


def test_what_a_setting_of_every_review_may_be_holds_for_a_types_own_value() -> None:
    process = process_of(settings=OURS, type_settings="notice: {values: [{from: 2026-06-01, value: 7}]}")
    assert process.settings["notice"].may_be == Bounds("working_days", 5, 60)


def test_the_settings_a_rule_goes_by_are_found_wherever_they_stand() -> None:
    process = process_of(
        promises=promise(
            "for_each: [contact, meeting]\nopened_by: [met]\ndue: {working_days: update_within}\nkept_by: [told]\n"
            "only_if: {setting: counted_from, is: aware}"
        ),
        gates=gate("holds: [tabled]\nclosed_until: {all_of: [{happened: met, within: {days: notice}}]}"),
    )
    assert settings_named(process.duties[0]) == ("update_within", "counted_from")
    assert settings_named(process.gates[0]) == ("notice",)
