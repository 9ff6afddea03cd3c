"""An advocate reads one person's own pages with them, and acts for nobody."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client

from alongside import clock
from alongside.access.doors import FAMILY, page
from alongside.access.models import Membership, User, Viewing
from alongside.people.people import add_person
from tests.builders.access import sign_in
from tests.builders.partnerships import place, somebody

SEEN: list[Any] = []


def a_family_page(request: HttpRequest) -> HttpResponse:
    SEEN.append(request.entered)
    return HttpResponse("a page of the family's door")


urlpatterns = [page("their-page/", a_family_page, may=FAMILY, name="their-page")]


@pytest.fixture
def family_page(settings: Any) -> str:
    """A page of the family's door, put up beside all the real ones."""
    from types import ModuleType

    from django.urls import include, path

    from alongside.config import urls

    both = ModuleType("both_urls")
    both.urlpatterns = [*urlpatterns, path("", include(urls))]
    import sys

    sys.modules["both_urls"] = both
    settings.ROOT_URLCONF = "both_urls"
    SEEN.clear()
    return "/their-page/"


@pytest.fixture
def esi(partnership: Any) -> User:
    user = somebody(partnership, "Esi Owusu", job="Advocate")
    user.advocate = True
    user.save()
    return user


@pytest.fixture
def beside_grace(esi: User, review: Any, grace: str) -> Membership:
    return place(esi, review, "advocate", person=grace)


@pytest.fixture
def signed_in(client: Client, esi: User) -> Client:
    sign_in(client, esi)
    return client


def test_an_advocate_sees_whom_they_are_with_and_chooses(
    signed_in: Client, beside_grace: Membership, family_page: str, grace: str, review: Any
) -> None:
    assert "Grace" in signed_in.get("/beside/").text
    assert signed_in.get(family_page)["Location"] == "/beside/"
    signed_in.post(f"/beside/{beside_grace.id}/")
    assert signed_in.get(family_page).status_code == 200
    entered = SEEN[-1]
    assert (entered.person, entered.review, entered.role) == (grace, review, "advocate")
    assert entered.since == date(2026, 1, 12)
    assert entered.user is not None


def test_an_advocate_cannot_act_for_the_person(signed_in: Client, beside_grace: Membership, family_page: str) -> None:
    signed_in.post(f"/beside/{beside_grace.id}/")
    page = signed_in.post(family_page, {"words": "She has had long enough."})
    assert page.status_code == 403
    assert "theirs to say" in page.text
    assert SEEN == []


def test_settings_may_let_an_advocate_press_one_button(
    signed_in: Client, beside_grace: Membership, family_page: str, settings: Any
) -> None:
    settings.ADVOCATES_MAY_ACT = {"their-page"}
    signed_in.post(f"/beside/{beside_grace.id}/")
    assert signed_in.post(family_page).status_code == 200


def test_the_person_can_read_that_their_advocate_looked(
    signed_in: Client, beside_grace: Membership, grace: str, esi: User
) -> None:
    signed_in.post(f"/beside/{beside_grace.id}/")
    assert list(Viewing.objects.values_list("person", "by", "page")) == [(grace, f"staff:{esi.id}", "their page")]


def test_choosing_needs_a_button(signed_in: Client, beside_grace: Membership, family_page: str) -> None:
    assert signed_in.get(f"/beside/{beside_grace.id}/").status_code == 404
    assert signed_in.get(family_page)["Location"] == "/beside/"


def test_nobody_goes_beside_somebody_elses_person(
    signed_in: Client, partnership: Any, other_review: Any, family_page: str
) -> None:
    other = somebody(partnership, "Tom Price", job="Advocate")
    abena = add_person(partnership.id, other_review.id, name="Abena Costa", called="Abena", relation="niece")
    theirs = place(other, other_review, "advocate", person=abena)
    assert signed_in.post(f"/beside/{theirs.id}/").status_code == 404
    assert "Abena" not in signed_in.get("/beside/").text
    assert signed_in.get(family_page)["Location"] == "/beside/"


def test_once_an_advocate_has_stopped_nothing_opens(
    signed_in: Client, beside_grace: Membership, family_page: str
) -> None:
    signed_in.post(f"/beside/{beside_grace.id}/")
    Membership.objects.filter(id=beside_grace.id).update(ended_on=clock.today())
    assert signed_in.get(family_page)["Location"] == "/beside/"
    assert "Grace" not in signed_in.get("/beside/").text


def test_no_staff_page_opens_to_an_advocate(signed_in: Client, beside_grace: Membership, review: Any) -> None:
    assert signed_in.get("/staff/").status_code == 404
    assert signed_in.get(f"/staff/reviews/{review.id}/meetings/plan/").status_code == 404


def test_no_familys_page_opens_to_staff(client: Client, helen: User, review: Any, family_page: str) -> None:
    place(helen, review, "review_officer")
    sign_in(client, helen)
    assert client.get(family_page).status_code == 404
    assert client.get("/beside/").status_code == 404


def test_an_advocate_needs_a_second_step_too(
    client: Client, esi: User, beside_grace: Membership, family_page: str
) -> None:
    sign_in(client, esi, second_factor=False)
    assert client.get("/beside/")["Location"] == "/how-you-sign-in/"
    assert client.get(family_page)["Location"] == "/how-you-sign-in/"
