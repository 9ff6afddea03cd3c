"""One Chromium for each process of a run, and a demo to look at with it: for journeys and for pages alike.

A pytest plugin, so that everybody asks for the same browser: two of them in one process cannot be driven.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.journeys.service import Service, prepared_once, served

# Chromium's headless shell is the same engine without a window, whose toolbar would cost a process for each page
CHROMIUM = shutil.which("chromium-headless-shell") or shutil.which("chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions", "--no-first-run"]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What needs a browser is marked, and comes first: begun last, one long journey would keep a whole run waiting."""
    for item in items:
        if in_a_browser(item):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium here"))
    items.sort(key=in_a_browser, reverse=True)


def in_a_browser(item: pytest.Item) -> bool:
    return "chromium" in getattr(item, "fixturenames", ())


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where it is. Whatever asks for this, by however many steps, is a test in a browser."""
    assert CHROMIUM
    return CHROMIUM


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=chromium, args=FLAGS)
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
    """A demo of this file's own."""
    with served(prepared, tmp_path_factory.mktemp("service")) as running:
        yield running
