"""People in front of a browser (tests/browsers.py has the browser and the demo they look at)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from tests.journeys.service import Service
from tests.journeys.somebody import Somebody

People = Callable[..., Somebody]


@pytest.fixture
def somebody(browser: Browser, service: Service) -> Iterator[People]:
    """Make people: `somebody(phone=True, javascript=False)`. They leave when the test is over."""
    here: list[Somebody] = []

    def comes(**how: bool) -> Somebody:
        here.append(Somebody(browser, service, **how))
        return here[-1]

    yield comes
    for each in here:
        each.leaves()


@pytest.fixture
def family(somebody: People) -> Callable[[str], Somebody]:
    """A family member signed in on their phone, which runs no JavaScript."""
    return lambda name: somebody(phone=True, javascript=False).signs_in_as(name)


@pytest.fixture
def staff(somebody: People) -> Callable[[str], Somebody]:
    """Somebody who works here, signed in at their desk."""
    return lambda name: somebody().signs_in_as(name)
