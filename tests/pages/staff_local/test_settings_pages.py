"""The settings of the process: all of them told, and a new value chosen from a day on, after its effect was seen.

By hand: Monday 1 February 2027 + 10 working days is Monday 15 February, + 8 is Thursday 11 February.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from alongside.local.models import OwnSetting
from alongside.local.process_in_force import process_in_force
from tests.builders.pressing import fields_of, press, words_on
from tests.pages.house_checks import faults
from tests.pages.staff_local.conftest import Office

CHANGE = "/staff/settings/first_contact_within/change/"
FOUND, NOT_FOUND, OPENED, MOVED, TO_CHECK = 302, 404, 200, 302, 422
ASKED = {
    "value": "8", "first_day-day": "1", "first_day-month": "2", "first_day-year": "2027",
    "reason": "Agreed by the partners, minute 7.",
}  # fmt: skip


def looked_at(browser: Client, path: str = CHANGE, **asked: str) -> dict[str, str]:
    """Press once: see what would change. Gives what a second press would send."""
    answer = press(browser, path, **{**ASKED, **asked})
    assert answer.status_code == OPENED, words_on(answer)
    return {**fields_of(answer), "page": words_on(answer)}


def test_every_setting_is_told_with_its_value_its_source_and_how_sure_it_is(office: Office) -> None:
    answer = office.browser(office.helen).get("/staff/settings/")
    told = answer.text.replace("\u00a0", " ")
    for setting in process_in_force().settings.values():
        assert setting.means.replace("’", "’") in told, setting.name
    assert "Not yet checked in the original." in told
    assert list(faults(answer.text, answer.headers, public=False)) == []


def test_a_number_of_one_kind_of_review_is_told_as_theirs(office: Office) -> None:
    told = office.browser(office.helen).get("/staff/settings/review_published_within_months/").text
    assert "6\u00a0months" in told or "6 months" in told
    assert "off" not in told.split("In force now")[1][:200]


def test_nothing_is_kept_before_its_effect_was_seen(office: Office) -> None:
    browser = office.browser(office.samuel)
    sent = looked_at(browser)
    assert not OwnSetting.objects.exists()
    assert "From Monday 1 February 2027: 8 working days, instead of 10 working days." in sent["page"]
    assert "due by Thursday 11 February 2027, and not by Monday 15 February 2027." in sent["page"]
    assert browser.post(CHANGE, sent).status_code == MOVED
    assert [row.value for row in OwnSetting.objects.all()] == ["8"]


def test_after_another_number_is_typed_its_effect_is_shown_again(office: Office) -> None:
    browser = office.browser(office.samuel)
    sent = looked_at(browser)
    answer = browser.post(CHANGE, {**sent, "value": "12"})
    assert answer.status_code == OPENED
    assert not OwnSetting.objects.exists()


def test_a_change_is_told_with_who_when_and_why(office: Office) -> None:
    browser = office.browser(office.samuel)
    browser.post(CHANGE, looked_at(browser))
    told = browser.get("/staff/settings/first_contact_within/").text.replace("\u00a0", " ")
    assert "From Monday 1 February 2027: 8 working days." in told
    assert "Agreed by the partners, minute 7." in told
    assert "Samuel Adeyemi" in told
    everywhere = browser.get("/staff/guide/early-contact/").text.replace("\u00a0", " ")
    assert "within 10 working days of the decision" in everywhere
    assert "from 1 February 2027: 8 working days" in everywhere


def test_two_presses_are_one_change(office: Office) -> None:
    browser = office.browser(office.samuel)
    sent = looked_at(browser)
    assert {browser.post(CHANGE, sent).status_code for _ in range(2)} <= {MOVED, TO_CHECK}
    assert OwnSetting.objects.count() == 1


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        ("value", "99", "A whole number from 1 to 20 working days."),
        ("value", "soon", "This cannot be."),
        ("value", "10", "It is 10 working days on that day already."),
        ("first_day-day", "0", "first_day"),
        ("first_day-year", "2026", "Choose a day from tomorrow on."),
        ("reason", "", "Say why."),
    ],
)
def test_what_cannot_be_is_told_beside_its_field_and_nothing_typed_is_lost(
    office: Office, field: str, typed: str, says: str
) -> None:
    answer = office.browser(office.samuel).post(CHANGE, {**ASKED, "once": "x", field: typed})
    assert answer.status_code == TO_CHECK
    assert says in answer.text
    assert not OwnSetting.objects.exists()
    if field != "reason":
        assert ASKED["reason"] in answer.text


@pytest.mark.parametrize(
    ("setting", "typed", "kept"),
    [
        ("rapid_review_starts_at", "notified", '"notified"'),
        ("inquest_holds_publication", "False", "false"),
        ("longest_silence", "21", "21"),
        ("tender_days", "24 December\n6 january", '["12-24", "01-06"]'),
    ],
)
def test_words_days_and_yes_or_no_are_chosen_as_easily(office: Office, setting: str, typed: str, kept: str) -> None:
    browser, path = office.browser(office.samuel), f"/staff/settings/{setting}/change/"
    browser.post(path, looked_at(browser, path, value=typed))
    assert [row.value for row in OwnSetting.objects.all()] == [kept]


def test_a_day_of_the_year_that_is_none_is_told(office: Office) -> None:
    path = "/staff/settings/tender_days/change/"
    answer = office.browser(office.samuel).post(path, {**ASKED, "once": "x", "value": "Christmas"})
    assert "“Christmas” is not a day such as 24" in answer.text


def test_a_number_of_the_law_asks_which_text_says_so(office: Office) -> None:
    told = office.browser(office.samuel).get("/staff/settings/notify_within/change/").text
    assert "Change it only where a newer text says so, and name that text." in told


def test_an_officer_sees_the_settings_and_cannot_change_them(office: Office) -> None:
    browser = office.browser(office.helen)
    assert browser.get("/staff/settings/first_contact_within/").status_code == OPENED
    assert "Choose another" not in browser.get("/staff/settings/first_contact_within/").text
    for answer in (browser.get(CHANGE), browser.post(CHANGE, ASKED)):
        assert answer.status_code == NOT_FOUND


def test_the_list_costs_the_same_however_much_was_chosen(office: Office, django_assert_num_queries: Any) -> None:
    browser = office.browser(office.samuel)
    browser.get("/staff/settings/")
    with django_assert_num_queries(few := _count(browser)):
        browser.get("/staff/settings/")
    for value in ("8", "9", "12"):
        browser.post(CHANGE, looked_at(browser, value=value))
    browser.get("/staff/settings/")
    assert _count(browser) == few


def _count(browser: Client) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as counted:
        browser.get("/staff/settings/")
    return len(counted)


def test_bank_holidays_hang_on_every_count_and_days_that_only_warn_say_so(office: Office) -> None:
    told = {name: office.browser(office.helen).get(f"/staff/settings/{name}/").text
            for name in ("calendar", "tender_days", "longest_silence")}  # fmt: skip
    assert "Every day that is counted in working days." in told["calendar"]
    assert "It only warns" not in told["calendar"]
    assert "It only warns on a page." in told["tender_days"]
    assert "Off. As the process files have it." in told["longest_silence"]


def test_the_name_of_a_country_keeps_its_capitals(office: Office) -> None:
    page = words_on(office.browser(office.samuel).get("/staff/settings/calendar/change/"))
    assert "England and Wales" in page
    assert "England and wales" not in page
