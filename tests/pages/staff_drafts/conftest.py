"""A draft that two people read, and the browsers of those who work on the review."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from alongside.access.models import User
from tests.builders.access import sign_in
from tests.builders.partnerships import place, somebody
from tests.builders.reports import SIGNED, Scene, a_report_being_read, on
from tests.builders.told import Told


@pytest.fixture(scope="module")
def told(told_once: Callable[..., Told]) -> Told:
    return told_once(a_report_being_read)


@pytest.fixture
def scene(partnership: Any, told: Told) -> Iterator[Scene]:
    """Tuesday 26 January 2027; draft 1 is with Jean and Imran since the 12th."""
    with on(SIGNED):
        yield deepcopy(told.story)


@pytest.fixture
def browser(scene: Scene) -> Callable[[User], Client]:
    """The browser of somebody who works here."""

    def of(user: User) -> Client:
        client = Client()
        sign_in(client, user)
        return client

    return of


@pytest.fixture
def helen(scene: Scene, browser: Callable[[User], Client]) -> Client:
    """The review officer's browser."""
    return browser(scene.helen)


@pytest.fixture
def reviewer(partnership: Any, scene: Scene, browser: Callable[[User], Client]) -> Client:
    """The independent reviewer's browser."""
    user = somebody(partnership, "Patricia Lyle", "Independent reviewer")
    place(user, scene.review, "independent_reviewer")
    return browser(user)


def at(scene: Scene, name: str, *args: str) -> str:
    """The address of a staff page of the scene's review."""
    return reverse(f"staff:{name}", args=[scene.review.id, *args])


def text(response: Any) -> str:
    """What a page says, with plain spaces."""
    return response.content.decode().replace("\u00a0", " ")


def form_of(response: Any) -> dict[str, str]:
    """The hidden fields of the page's form, as a browser would send them."""
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', response.content.decode())
    return {name: unescape(value) for name, value in found if name != "csrfmiddlewaretoken"}
