"""A browser, a demo to walk through, and people in front of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.journeys.service import Service, prepared_once, served
from tests.journeys.somebody import Somebody

CHROMIUM = shutil.which("chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions", "--no-first-run"]
People = Callable[..., Somebody]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium here"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[Path]:
    """The demo's data, made once for the whole run, however many processes it has."""
    base = tmp_path_factory.getbasetemp()
    with prepared_once((base.parent if worker_id != "master" else base) / "demo") as var:
        yield var


@pytest.fixture(scope="module")
def service(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A demo of this journey's own."""
    with served(prepared, tmp_path_factory.mktemp("service")) as running:
        yield running


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
