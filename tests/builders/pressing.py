"""Pressing a form's button as a browser would: with everything the page had in it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.test import Client
from lxml import html


def form_on(client: Client, address: str) -> dict[str, str]:
    """What the form on this page would send if nobody changed anything."""
    page = client.get(address)
    assert page.status_code == 200, (address, page.status_code)
    return fields_of(page)


def fields_of(page: HttpResponse) -> dict[str, str]:
    """The fields of the page's own form (not those in its header)."""
    forms = html.fromstring(page.content.decode()).xpath("//main//form")
    assert forms, "There is no form on this page."
    held = dict(forms[0].form_values())
    for area in forms[0].xpath(".//textarea"):
        held[area.get("name")] = (area.text or "").removeprefix("\n")  # as a browser does
    held.pop("csrfmiddlewaretoken", None)
    return held


def press(client: Client, address: str, **typed: Any) -> HttpResponse:
    """Open the page, fill in what is given, press."""
    return client.post(address, {**form_on(client, address), **typed})


def day_typed(name: str, day: str) -> dict[str, str]:
    """A day as its three boxes: "8 October 2026"."""
    return dict(zip((f"{name}-day", f"{name}-month", f"{name}-year"), day.split(), strict=True))


def words_on(page: HttpResponse) -> str:
    """What somebody reads on the main part of a page, in one line; no-break spaces as spaces."""
    [main] = html.fromstring(page.content.decode()).xpath("//main")
    return " ".join(main.text_content().replace("\u00a0", " ").split())
