"""The Sub-Group's button cannot be pressed a moment early: not on the page, and not by a form sent from elsewhere.

A tab left open is tried in test_a_childs_review.py.

Jay's review, as the demo leaves it: the second draft is with his family, and three of them have not said they had long
enough.
"""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import APIResponse

from tests.journeys.somebody import Somebody

STILL_READING = ("Abena Osei", "Grace Osei", "Mark Dellow")


def the_form_sent_again(officer: Somebody, **more: str) -> APIResponse:
    """The very form, as the page would send it, with a token that is really theirs."""
    page = officer.opens(officer.page.url.replace("/subgroup/", "/meetings/plan/"))
    hidden = {
        field.get_attribute("name") or "": field.get_attribute("value") or ""
        for field in page.page.locator("main form input[type=hidden]").all()
    }
    address = officer.page.url.replace("/meetings/plan/", "/subgroup/")
    return officer.browser_window.request.post(
        address, form={**hidden, **more}, headers={"Referer": address}, max_redirects=0
    )


def test_while_someone_is_reading_there_is_no_button_and_their_names_stand_there(
    staff: Callable[[str], Somebody],
) -> None:
    helen = staff("Helen Marsh").follows("Reviews").follows("Jay").follows("The Sub-Group")
    helen.reads("Closed", *STILL_READING).sees_no_button("Put draft")


def test_the_form_sent_from_elsewhere_is_refused_with_the_names(staff: Callable[[str], Somebody]) -> None:
    helen = staff("Helen Marsh").follows("Reviews").follows("Jay").follows("Drafts").follows("Draft 2")
    version = helen.page.url.rstrip("/").rsplit("/", 1)[1]
    helen.opens(helen.page.url.split("/drafts/")[0] + "/subgroup/")
    day = {"day-day": "14", "day-month": "12", "day-year": "2026"}
    answer = the_form_sent_again(helen, version=version, **day)
    assert answer.status == 409
    for name in STILL_READING:
        assert name in answer.text()
    helen.opens(helen.page.url.replace("/meetings/plan/", "/history/")).does_not_read("was put on the agenda")
