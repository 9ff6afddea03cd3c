"""Somebody in front of a screen: they open, follow, answer, press and read, and know nothing but what the screen says.

Fields are found by their labels, buttons and links by their words, so a page that cannot be used by someone who hears
it read out cannot be used here either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page, Response

from tests.journeys.service import Service

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
FAULT = 500
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
        self.browser_window.set_default_timeout(15_000)
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

    def follows(self, words: str, *, within: str = "") -> Somebody:
        """A link, by its words; `within`: the heading of the part of the page it stands in."""
        place = self._part(within) if within else self.page.locator("body")
        link = place.get_by_role("link", name=_begins(words)).first
        with self.page.expect_navigation() as going:
            link.click()
        return self._arrived(going.value)

    def presses(self, words: str, *, within: str = "") -> Somebody:
        """A button, by its words."""
        place = self._part(within) if within else self.page.locator("body")
        button = place.get_by_role("button", name=_begins(words)).first
        with self.page.expect_navigation() as going:
            button.click()
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

    def answers(self, label: str, said: str | date | bool | Iterable[str] | Path) -> Somebody:
        """Give the field with this label an answer: words, a day, a choice, or a file."""
        group = self.page.get_by_role("group", name=_begins(label))
        radios = self.page.get_by_role("radiogroup", name=_begins(label))
        if isinstance(said, date):
            self._answer_day(group.first, said)
        elif isinstance(said, bool):
            self.page.get_by_role("checkbox", name=_begins(label)).first.set_checked(said)
        elif isinstance(said, Path):
            self.page.get_by_label(_begins(label)).first.set_input_files(said)
        elif not isinstance(said, str):
            for each in said:
                group.first.get_by_label(_begins(each)).first.check()
        elif group.count() or radios.count():
            (group if group.count() else radios).first.get_by_label(_begins(said)).first.check()
        else:
            self._answer_words(self.page.get_by_label(_begins(label)).first, said)
        return self

    def _answer_day(self, group: Locator, day: date) -> None:
        for box, number in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
            group.get_by_label(box).first.fill(str(number))

    def _answer_words(self, field: Locator, said: str) -> None:
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(label=said)
        else:
            field.fill(said)

    # -- reading

    @property
    def text(self) -> str:
        """What the page says, with every kind of space as one plain space."""
        return _plain(self.page.locator("body").inner_text())

    def _part(self, heading: str) -> Locator:
        """The nearest box round a heading: its sheet, section, row or form."""
        title = self.page.get_by_role("heading", name=_begins(heading)).first
        return title.locator(
            "xpath=ancestor::*[self::section or self::li or self::article or self::form or self::div][1]"
        )

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

    def leaves(self) -> None:
        self.browser_window.close()


def _begins(words: str) -> re.Pattern[str]:
    """These words at the beginning, whatever kind of space parts them."""
    return re.compile(r"^\s*" + r"\s+".join(re.escape(word) for word in words.split()))


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)
