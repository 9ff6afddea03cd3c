"""What somebody waits for who opens their page for the first time on an old phone with little signal."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client
from django.urls import reverse

from tests.bench.browser import Browser
from tests.bench.weights import first_view

MOST_BYTES = 30_000  # the aim of the first view, everything in it


@pytest.fixture
def kept_connection() -> Iterator[None]:
    """Outside tests every request lets go of old connections; here the test's own transaction lives in one."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.usefixtures("kept_connection")
def test_the_first_view_of_their_page_is_light(abena: Client) -> None:
    cookies = f"alongside={abena.cookies['alongside'].value}"
    weight = first_view(Browser(WSGIHandler(), cookies), reverse("family:home"))
    assert all(weight.values())
    assert weight["in all"] < MOST_BYTES, weight


def test_a_page_comes_compressed_to_whoever_can_read_that_and_is_the_same(abena: Client) -> None:
    plain = abena.get(reverse("family:home"))
    small = abena.get(reverse("family:home"), headers={"accept-encoding": "gzip"})
    assert "Content-Encoding" not in plain.headers
    assert small.headers["Content-Encoding"] == "gzip"
    assert b"Abena" in gzip.decompress(small.content)
    assert len(small.content) < len(plain.content) / 2


def test_fonts_and_files_are_left_as_they_are(db: None) -> None:
    font = Client().get("/static/design/fonts/atkinson-400.woff2", headers={"accept-encoding": "gzip"})
    assert font.status_code == 200
    assert "Content-Encoding" not in font.headers
    assert "Access-Control-Allow-Origin" not in font.headers
