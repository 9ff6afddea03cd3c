"""The family's front door."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from alongside import clock
from alongside.access import ways_in
from alongside.access.models import Try, WayIn
from alongside.access.sessions import FAMILY_SESSION
from alongside.access.ways_in import Given, make_way_in

SORRY = "do not go together"


@pytest.fixture
def given(review: Any, grace: str) -> Given:
    """What Grace was given: an address by e-mail with a link, and a code on the phone."""
    return make_way_in(review, grace, address_by="email", code_by="phone", with_link=True)


def type_address(client: Any, address: str) -> Any:
    return client.post("/come-in/", {"address": address})


def type_code(client: Any, code: str, **more: str) -> Any:
    return client.post("/come-in/code/", {"code": code, **more})


def is_in(client: Any) -> bool:
    return FAMILY_SESSION in client.session


def test_the_address_and_the_code_together_open_the_page(client: Any, given: Given, review: Any, grace: str) -> None:
    assert type_address(client, given.address)["Location"] == "/come-in/code/"
    answer = type_code(client, given.code)
    assert answer["Location"] == "/come-in/your-address/"
    held = client.session[FAMILY_SESSION]
    assert (held["review"], held["person"]) == (review.id, grace)


@pytest.mark.parametrize(
    "spoil", [str.lower, lambda code: code.replace(" ", ""), lambda code: f" {code[:2]}-{code[2:]} "]
)
def test_a_code_is_taken_however_it_is_typed(client: Any, given: Given, spoil: Any) -> None:
    type_address(client, given.address)
    type_code(client, spoil(given.code))
    assert is_in(client)


def test_an_address_is_taken_however_it_is_typed(client: Any, given: Given) -> None:
    type_address(client, given.address.upper().replace("-", "  "))
    type_code(client, given.code)
    assert is_in(client)


def test_an_address_is_two_words_and_a_number_and_a_code_has_no_look_alikes(given: Given) -> None:
    assert re.fullmatch(r"[a-z]{4,6}-[a-z]{4,6}-[1-9][0-9]", given.address)
    assert re.fullmatch(r"[2346-9ACDFGHJKMNPQRTWXY]{4} [2346-9ACDFGHJKMNPQRTWXY]{4}", given.code)
    assert not set("0O1IL5S8BZ") & set(ways_in.CODE_LETTERS)


def test_the_database_alone_holds_none_of_the_three(given: Given, grace: str) -> None:
    row = repr(WayIn.objects.filter(person=grace).values().get())
    for secret in (given.address, given.code, given.code.replace(" ", ""), given.link):
        assert secret not in row
    assert "argon2" in row


def test_a_wrong_code_gets_kind_words_and_nothing_opens(client: Any, given: Given) -> None:
    type_address(client, given.address)
    answer = type_code(client, "CCCC CCCC")
    assert answer.status_code == 422
    assert SORRY in answer.text
    assert "01632 960 200" in answer.text
    assert not is_in(client)


def test_after_five_wrong_codes_the_right_one_is_worth_nothing_until_staff_give_a_new_one(
    client: Any, given: Given, review: Any, grace: str
) -> None:
    type_address(client, given.address)
    for _ in range(5):
        type_code(client, "CCCC CCCC")
    answer = type_code(client, given.code)
    assert SORRY in answer.text
    assert "five tries" in answer.text
    assert not is_in(client)
    new = ways_in.make_new_code(ways_in.way_in_of(review, grace), code_by="phone")
    type_code(client, new.code)
    assert is_in(client)


def test_a_right_code_sets_the_tries_back(client: Any, given: Given, grace: str) -> None:
    type_address(client, given.address)
    type_code(client, "CCCC CCCC")
    type_code(client, given.code)
    assert WayIn.objects.get(person=grace).tries == 0


def tries_on(client: Any, address: str, times: int) -> list[tuple[int, str]]:
    type_address(client, address)
    pages = [type_code(client, "CCCC CCCC") for _ in range(times)]
    return [(page.status_code, without_token(page.text)) for page in pages]


def without_token(page: str) -> str:
    return re.sub(r'csrfmiddlewaretoken" value="[^"]*"', "", page)


def test_an_address_nobody_has_gets_the_very_same_pages_as_one_somebody_has(
    client: Any, django_user_model: Any, given: Given
) -> None:
    assert tries_on(client, given.address, 12) == tries_on(Client(), "acorn-acorn-10", 12)


def test_an_address_nobody_has_costs_the_same_work(
    client: Any, given: Given, django_assert_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    checks: list[str] = []
    check = ways_in.check_password
    monkeypatch.setattr(ways_in, "check_password", lambda typed, held: checks.append(held) or check(typed, held))
    for way in (ways_in.way_at(ways_in.hashed_address(given.address)), None):
        with django_assert_num_queries(1):
            assert not ways_in.code_is_right(way, "CCCC CCCC")
    assert [held.split("$")[:4] for held in checks] == [checks[0].split("$")[:4]] * 2


def test_one_client_cannot_try_address_after_address(client: Any, given: Given) -> None:
    statuses = []
    for number in range(10, 45):
        type_address(client, f"acorn-amber-{number}")
        statuses.append(type_code(client, "CCCC CCCC").status_code)
    assert statuses[:30] == [422] * 30
    assert set(statuses[30:]) == {429}
    assert not any("acorn" in row or "127.0.0.1" in row for row in Try.objects.values_list("key", flat=True))


def test_after_a_quarter_of_an_hour_one_may_try_again(client: Any, given: Given) -> None:
    type_address(client, "acorn-amber-10")
    for _ in range(11):
        answer = type_code(client, "CCCC CCCC")
    assert answer.status_code == 429
    with clock.pretending(clock.now() + timedelta(minutes=16)):
        assert type_code(client, "CCCC CCCC").status_code == 422


def test_opening_a_link_changes_nothing_however_often(client: Any, given: Given, grace: str) -> None:
    for _ in range(3):
        page = client.get(f"/come-in/{given.link}/")
        assert page.status_code == 200
        assert "<form" in page.text
    assert WayIn.objects.get(person=grace).link_used_at is None
    assert not is_in(client)


def test_pressing_the_button_uses_the_link_up_and_the_code_is_still_asked(
    client: Any, given: Given, grace: str
) -> None:
    answer = client.post(f"/come-in/{given.link}/")
    assert answer["Location"] == "/come-in/code/"
    assert WayIn.objects.get(person=grace).link_used_at is not None
    assert not is_in(client)
    type_code(client, given.code)
    assert is_in(client)


def test_pressing_twice_in_one_browser_is_one_press(client: Any, given: Given) -> None:
    client.post(f"/come-in/{given.link}/")
    assert client.post(f"/come-in/{given.link}/")["Location"] == "/come-in/code/"
    assert client.get(f"/come-in/{given.link}/")["Location"] == "/come-in/code/"


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_used_link_gets_a_kind_page_with_a_new_way_in(client: Any, given: Given, method: str) -> None:
    Client().post(f"/come-in/{given.link}/")
    page = getattr(client, method)(f"/come-in/{given.link}/")
    assert page.status_code == 410
    assert "not your doing" in page.text
    assert 'href="/come-in/"' in page.text
    assert "01632 960 200" in page.text
    assert not is_in(client)


def test_a_link_runs_out_after_28_days(client: Any, given: Given) -> None:
    with clock.pretending(clock.now() + timedelta(days=27, hours=23)):
        assert client.get(f"/come-in/{given.link}/").status_code == 200
    with clock.pretending(clock.now() + timedelta(days=28, minutes=1)):
        assert client.get(f"/come-in/{given.link}/").status_code == 410
        assert client.post(f"/come-in/{given.link}/").status_code == 410


def test_a_made_up_link_gets_the_same_page_as_a_used_one(client: Any, given: Given) -> None:
    Client().post(f"/come-in/{given.link}/")
    assert client.get("/come-in/not-a-real-link/").text == client.get(f"/come-in/{given.link}/").text


def test_after_a_link_was_used_the_short_address_still_works(client: Any, given: Given) -> None:
    client.post(f"/come-in/{given.link}/")
    type_address(client, given.address)
    type_code(client, given.code)
    assert is_in(client)


def test_someone_shut_out_gets_a_neutral_page_only_after_the_right_code(client: Any, given: Given, grace: str) -> None:
    WayIn.objects.filter(person=grace).update(shut_at=clock.now())
    type_address(client, given.address)
    assert SORRY in type_code(client, "CCCC CCCC").text
    page = type_code(client, given.code)
    assert page.status_code == 403
    assert "not open just now" in page.text
    for word in ("excluded", "hold", "died", "withdrawn", "risk"):
        assert word not in page.text.lower()
    assert not is_in(client)


def test_a_way_in_that_was_taken_away_opens_nothing(client: Any, given: Given, grace: str) -> None:
    WayIn.objects.filter(person=grace).update(ended_at=clock.now())
    assert client.get(f"/come-in/{given.link}/").status_code == 410
    type_address(client, given.address)
    assert type_code(client, given.code).status_code == 403
    assert not is_in(client)


def test_a_new_way_in_ends_the_one_before(client: Any, given: Given, review: Any, grace: str) -> None:
    new = make_way_in(review, grace, address_by="post", code_by="phone", with_link=False)
    type_address(client, given.address)
    type_code(client, given.code)
    assert not is_in(client)
    type_address(client, new.address)
    type_code(client, new.code)
    assert is_in(client)


def test_the_code_page_without_an_address_leads_back(client: Any, partnership: Any) -> None:
    assert client.get("/come-in/code/")["Location"] == "/come-in/"


def test_the_key_of_the_session_changes_when_someone_comes_in(client: Any, given: Given) -> None:
    type_address(client, given.address)
    before = client.session.session_key
    type_code(client, given.code)
    after = client.session.session_key
    assert before
    assert after != before


def test_coming_in_as_family_signs_staff_out(client: Any, given: Given, helen: Any) -> None:
    from tests.builders.access import sign_in

    sign_in(client, helen)
    type_address(client, given.address)
    type_code(client, given.code)
    assert is_in(client)
    assert "_auth_user_id" not in client.session
    assert "staff" not in client.session


def test_titles_and_pages_name_nobody(client: Any, given: Given) -> None:
    for page in (client.get("/come-in/"), client.get(f"/come-in/{given.link}/"), type_address(client, given.address)):
        assert "Grace" not in page.text
        assert "Jay" not in page.text
    page = client.get("/come-in/code/")
    assert "<title>Enter your code – Alongside</title>" in page.text
    assert "Leave this page" in page.text


def test_a_short_address_typed_behind_ours_is_confirmed_by_a_button_and_says_nothing_of_itself(
    client: Client, given: Given
) -> None:
    known, unknown = client.get(f"/come-in/{given.address}/"), Client().get("/come-in/acorn-acorn-10/")
    assert known.status_code == unknown.status_code == 200
    assert without_token(known.text) == without_token(unknown.text)
    assert client.post(f"/come-in/{given.address}/")["Location"] == "/come-in/code/"
    type_code(client, given.code)
    assert is_in(client)
