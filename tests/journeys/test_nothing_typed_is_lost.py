"""The session ends in the middle of a long text, a button is pressed twice, two record at once:
one fact, and every word still there.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from alongside import clock
from tests.journeys.conftest import People
from tests.journeys.service import Service
from tests.journeys.somebody import Somebody
from tests.journeys.walking import Walk, a_way_in

NOW = datetime(2026, 11, 30, 10, tzinfo=clock.LONDON)
LONG = "I have thought about this for a long time. He was kind to the cat. " * 20


def jays_page(officer: Somebody) -> Somebody:
    return officer.opens("/staff/reviews/").follows("Jay")


def test_a_long_text_is_still_there_after_the_session_ended(service: Service, somebody: People) -> None:
    service.it_is(NOW)
    helen = somebody().signs_in_as("Helen Marsh")
    jays_page(helen).follows("Abena Osei").follows("Write to them: the way to their page")
    helen.answers("How does their address go", "In person").answers("How does their code go", "By phone")
    address, code = a_way_in(helen.presses("Make both"))
    walk = Walk(service, somebody, NOW.date(), relatives={"Abena": (address, code)})
    abena = walk.comes_in("Abena").opens("/yours/your-words/").answers("Your words", LONG)
    service.it_is(NOW + timedelta(hours=13))
    abena.presses("Keep this and stop for now").reads("Your own address")
    abena.answers("Your own address", address).presses("Go on").answers("Your code", code).presses("Go on")
    for _ in range(2):  # also when the page is loaded again
        abena.reads("What you typed is back")
        assert abena.page.get_by_label("Your words").input_value().strip() == LONG.strip()
        abena.opens(abena.page.url)
    abena.presses("Keep this and stop for now")


def test_a_form_sent_twice_is_one_fact(service: Service, somebody: People) -> None:
    """As by a double click, or a page loaded again."""
    service.it_is(NOW)
    helen = somebody().signs_in_as("Helen Marsh")
    jays_page(helen).follows("Plan a Panel meeting")
    form = {
        field.get_attribute("name") or "": field.get_attribute("value") or ""
        for field in helen.page.locator("main form input[type=hidden]").all()
    } | {"day-day": "11", "day-month": "1", "day-year": "2027"}
    address = helen.page.url
    for _ in range(2):
        answer = helen.browser_window.request.post(address, form=form, headers={"Referer": address})
        assert answer.ok
    assert jays_page(helen).follows("Panel meetings").text.count("11 January 2027") == 1


def test_going_back_and_pressing_again_is_one_fact(service: Service, somebody: People) -> None:
    service.it_is(NOW)
    helen = somebody().signs_in_as("Helen Marsh")
    jays_page(helen).follows("Abena Osei").follows("We spoke")

    def rang() -> Somebody:
        helen.answers("Which way", "Phone").answers("What", "She rang about the photograph.")
        return helen.answers("When?", NOW.date())

    rang().presses("Record").goes_back()
    rang().presses_in_vain("Record").reads("This is kept already", "You sent the same at 10 am")
    assert jays_page(helen).follows("Abena Osei").text.count("She rang about the photograph.") == 1


def test_of_two_officers_the_second_sees_what_changed_and_keeps_what_was_typed(
    service: Service, somebody: People
) -> None:
    service.it_is(NOW)
    helen, samuel = somebody().signs_in_as("Helen Marsh"), somebody().signs_in_as("Samuel Adeyemi")
    for each in (helen, samuel):
        jays_page(each).follows("Plan a Panel meeting")
    first, second = datetime(2027, 1, 13).date(), datetime(2027, 1, 14).date()  # noqa: DTZ001  only days
    helen.answers("Which day?", first).presses("Plan this meeting")
    samuel.answers("Which day?", second).presses_in_vain("Plan this meeting")
    samuel.reads("Something was recorded while this page was open", "A Panel meeting was planned")
    # the day is still typed in; the same button, pressed once more, keeps it
    samuel.presses("Plan this meeting")
    meetings = jays_page(samuel).follows("Panel meetings").text
    assert "13 January 2027" in meetings
    assert "14 January 2027" in meetings


def test_a_link_that_was_used_leads_to_a_kind_page_with_a_new_way_in(service: Service, somebody: People) -> None:
    service.it_is(NOW)
    helen = somebody().signs_in_as("Helen Marsh")
    jays_page(helen).follows("Abena Osei").follows("Write to them: the way to their page")
    helen.answers("How does their address go", "By e-mail").answers("How does their code go", "By").presses("Make both")
    body = service.mail()[-1].get_body(("plain",))
    assert body is not None
    link = next(word for word in body.get_content().split() if "/come-in/" in word)
    # a mail scanner opens it, and opens it again: nothing is used up by looking
    scanner = somebody(javascript=False)
    scanner.opens(link).opens(link).reads("Go on")
    somebody(phone=True, javascript=False).opens(link).presses("Go on").reads("Enter your code")
    late = somebody(phone=True, javascript=False)
    late.page.goto(link)
    late.reads("not your doing", "01632 960200").does_not_read("Abena", "Jay")


def test_a_day_that_has_not_come_stands_refused_beside_its_field(
    service: Service, staff: Callable[[str], Somebody]
) -> None:
    service.it_is(NOW)
    helen = jays_page(staff("Helen Marsh")).follows("Abena Osei").follows("We spoke")
    helen.answers("Which way", "Phone").answers("What", "She rang about the draft.")
    helen.answers("When?", (NOW + timedelta(days=3)).date()).presses_in_vain("Record")
    helen.reads("There is one thing to check", "has not come yet")
