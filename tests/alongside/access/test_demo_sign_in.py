"""One click, in the demo only."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import Http404, HttpResponse
from django.test import Client, RequestFactory

from alongside.access.demo_sign_in import sign_in_family, sign_in_user
from alongside.access.sessions import FAMILY_SESSION, STAFF_SESSION


def a_request() -> Any:
    request = RequestFactory().post("/demo/sign-in/somebody/")
    SessionMiddleware(lambda _: HttpResponse()).process_request(request)
    return request


def with_session(client: Client, request: Any) -> Client:
    request.session.save()
    client.cookies["alongside"] = request.session.session_key
    return client


def test_in_the_demo_one_click_is_enough(client: Client, helen: Any, settings: Any) -> None:
    settings.DEMO = True
    request = a_request()
    sign_in_user(request, helen)
    assert with_session(client, request).get("/beside/").status_code == 404  # in, and no advocate


def test_in_the_demo_a_family_member_comes_in(client: Client, review: Any, grace: str, settings: Any) -> None:
    settings.DEMO = True
    request = a_request()
    sign_in_family(request, review.id, grace)
    assert with_session(client, request).get("/come-in/your-address/").status_code == 200


def test_outside_the_demo_it_refuses(helen: Any, review: Any, grace: str, settings: Any) -> None:
    settings.DEMO = False
    for attempt in (lambda to: sign_in_user(to, helen), lambda to: sign_in_family(to, review.id, grace)):
        request = a_request()
        with pytest.raises(Http404):
            attempt(request)
        assert STAFF_SESSION not in request.session
        assert FAMILY_SESSION not in request.session


def test_a_session_made_in_the_demo_opens_nothing_outside_it(
    client: Client, helen: Any, review: Any, grace: str, settings: Any
) -> None:
    settings.DEMO = True
    staff, family = a_request(), a_request()
    sign_in_user(staff, helen)
    sign_in_family(family, review.id, grace)
    settings.DEMO = False
    assert with_session(client, staff).get("/beside/")["Location"] == "/how-you-sign-in/"
    assert with_session(Client(), family).get("/come-in/your-address/")["Location"] == "/come-in/"


def test_one_persona_after_another_leaves_nothing_of_the_first(
    client: Client, helen: Any, review: Any, grace: str, settings: Any
) -> None:
    settings.DEMO = True
    request = a_request()
    sign_in_user(request, helen)
    sign_in_family(request, review.id, grace)
    assert "_auth_user_id" not in request.session
    assert STAFF_SESSION not in request.session
