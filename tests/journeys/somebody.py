"""Somebody in front of a screen: they open, follow, answer, press and read, and know nothing but what the screen says.

Fields are found by their labels, buttons and links by their words, so a page that cannot be used by someone who hears
it read out cannot be used here either.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, Locator, Page, Response

from tests.journeys.service import Service

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
REFUSED, FAULT = 400, 500
EXPECTED_NOISE = "Failed to load resource"  # the browser's own word for an answer that is not 200: 409, 422 ...


class Somebody:
    """A person with a browser of their own. Without `javascript` it runs none."""

    def __init__(self, browser: Browser, service: Service, *, javascript: bool = True, phone: bool = False) -> None:
        self.service = service
        self.browser_window = browser.new_context(
            viewport=PHONE if phone else DESK,
            java_script_enabled=javascript,
            locale="en-GB",
            timezone_id="Europe/London",
            base_url=service.address,
        )
        self.browser_window.set_default_timeout(60_000)  # a slow machine is not a fault of the page
        self.complaints: list[str] = []
        self.page = self.another_tab()

    def another_tab(self) -> Page:
        """One more tab of the same browser; pages are looked after in each."""
        page = self.browser_window.new_page()
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return page

    def _hear(self, message: Any) -> None:
        if message.type == "error" and EXPECTED_NOISE not in message.text:
            self.complaints.append(message.text)

    # -- going somewhere

    def opens(self, address: str) -> Somebody:
        return self._arrived(self.page.goto(address))

    def signs_in_as(self, name: str) -> Somebody:
        """The demo's one press, on its first page."""
        self.opens("/")
        return self.presses(name)

    def follows(self, words: str, *, beside: str = "") -> Somebody:
        """A link, by its words; of several, the one in the row or list entry where `beside` stands."""
        return self._goes_through("link", words, beside)

    def presses(self, words: str, *, beside: str = "") -> Somebody:
        """A button, by its words; what it does is done."""
        self._goes_through("button", words, beside)
        assert self.status < REFUSED, f"“{words}” was answered with {self.status}:\n\n{self.text}"
        return self

    def presses_in_vain(self, words: str, *, beside: str = "") -> Somebody:
        """A button, by its words; the page says why it cannot be done."""
        self._goes_through("button", words, beside)
        assert self.status >= REFUSED, f"“{words}” was done:\n\n{self.text}"
        return self

    def _goes_through(self, role: Literal["link", "button"], words: str, beside: str) -> Somebody:
        found = self.page.get_by_role(role, name=_begins(words))
        if beside:
            row = f'tr:has-text("{beside}"), .person-row:has-text("{beside}"), ul[aria-label^="{beside}"]'
            found = self.page.locator(row).get_by_role(role, name=_begins(words))
        assert found.count(), f"There is no {role} “{words}” {beside} on {self.page.url}:\n\n{self.text}"
        with self.page.expect_navigation() as going:
            found.first.click()
        return self._arrived(going.value)

    def goes_back(self) -> Somebody:
        return self._arrived(self.page.go_back())

    def _arrived(self, response: Response | None) -> Somebody:
        self.status = response.status if response is not None else 200
        assert self.status < FAULT, f"{self.page.url}: {self.status}\n{self.text}\n{self.service.log()}"
        assert self.complaints == [], f"{self.page.url}: {self.complaints}"
        return self

    def fetches(self, words: str) -> bytes:
        """The file behind a link."""
        address = self.page.get_by_role("link", name=_begins(words)).first.get_attribute("href")
        assert address is not None
        got = self.browser_window.request.get(address)
        assert got.ok, f"{address}: {got.status}"
        return got.body()

    # -- answering

    def answers(self, label: str, said: str | date | bool | list[str] | Path) -> Somebody:
        """Give the field with this label an answer: words, a day, one choice, several choices, a tick, or a file."""
        group = self.page.get_by_role("group", name=_begins(label))
        if isinstance(said, date):
            for box, number in (("Day", said.day), ("Month", said.month), ("Year", said.year)):
                self._the_one(group, label).get_by_label(box).first.fill(str(number))
        elif isinstance(said, list):
            for each in said:
                self._the_one(group, label).get_by_label(_begins(each)).first.check()
        elif isinstance(said, str) and group.count():
            self._the_one(group.first.get_by_label(_begins(said)), f"{label} {said}").check()
        else:
            self._fill(self._the_one(self.page.get_by_label(_begins(label)), label), said)
        return self

    def _fill(self, field: Locator, said: str | bool | Path) -> None:
        if isinstance(said, bool):
            field.set_checked(said)
        elif isinstance(said, Path):
            field.set_input_files(said)
        elif field.evaluate("field => field.tagName") == "SELECT":
            offered = [option for option in field.locator("option").all_inner_texts() if _begins(said).match(option)]
            assert offered, f"“{said}” cannot be chosen on {self.page.url}:\n\n{field.inner_text()}"
            field.select_option(label=offered[0].strip())
        else:
            field.fill(said)

    def _the_one(self, found: Locator, label: str) -> Locator:
        assert found.count(), f"Nothing is called “{label}” on {self.page.url}:\n\n{self.text}"
        return found.first

    # -- reading

    @property
    def text(self) -> str:
        """What the page says, with every kind of space as one plain space."""
        return _plain(self.page.locator("body").inner_text())

    def reads(self, *sentences: str) -> Somebody:
        text = self.text
        for sentence in sentences:
            assert _plain(sentence) in text, f"“{sentence}” does not stand on {self.page.url}:\n\n{text}"
        return self

    def does_not_read(self, *sentences: str) -> Somebody:
        text = self.text
        for sentence in sentences:
            assert _plain(sentence) not in text, f"“{sentence}” stands on {self.page.url}:\n\n{text}"
        return self

    def sees_no_button(self, words: str) -> Somebody:
        assert self.page.get_by_role("button", name=_begins(words)).count() == 0, f"There is a button “{words}”."
        return self

    def sees_no_link(self, words: str) -> Somebody:
        exactly = re.compile(rf"^\s*{re.escape(words)}\s*$")
        assert self.page.locator("main").get_by_role("link", name=exactly).count() == 0, f"There is a link “{words}”."
        return self

    def leaves(self) -> None:
        self.browser_window.close()


def _begins(words: str) -> re.Pattern[str]:
    """These words at the beginning, whatever kind of space parts them."""
    return re.compile(r"^\s*" + r"\s+".join(re.escape(word) for word in words.split()))


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)
