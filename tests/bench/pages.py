"""What a page costs, in requests a second of a bare Django JSON view with the standard middleware (= 1)."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

STANDARD_MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "tests.bench.pages.standard_sessions",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROUNDS, EACH = 12, 12


def standard_sessions(get_response: Callable[..., Any]) -> Any:
    """Django's own session middleware; nothing reads the session, so no table is asked."""
    from django.contrib.sessions.middleware import SessionMiddleware

    return SessionMiddleware(get_response)


def environ(path: str, cookie: str) -> dict[str, Any]:
    """One GET, as a web server hands it over."""
    return {
        "REQUEST_METHOD": "GET", "PATH_INFO": path, "SCRIPT_NAME": "", "QUERY_STRING": "", "SERVER_NAME": "testserver",
        "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1", "HTTP_HOST": "testserver", "HTTP_COOKIE": cookie,
        "wsgi.version": (1, 0), "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(), "wsgi.errors": io.StringIO(),
        "wsgi.multithread": False, "wsgi.multiprocess": False, "wsgi.run_once": False,
    }  # fmt: skip


def ask(handler: Callable[..., Any], path: str, cookie: str) -> None:
    """Ask once, and read the whole answer; anything but a 200 stops the benchmark."""
    said: list[str] = []
    answer = handler(environ(path, cookie), lambda status, headers, exc=None: said.append(status))
    for _ in answer:
        pass
    answer.close()
    if not said[0].startswith("200"):
        raise RuntimeError(f"{path} answered {said[0]}")


def measure(targets: dict[str, tuple[Callable[..., Any], str, str]]) -> dict[str, float]:
    """Requests a second of each target, taken in turns; the best round counts (a machine is never fast by mistake)."""
    best = dict.fromkeys(targets, 0.0)
    for handler, path, cookie in targets.values():
        ask(handler, path, cookie)
    for _ in range(ROUNDS):
        for name, (handler, path, cookie) in targets.items():
            started = time.process_time()
            for _ in range(EACH):
                ask(handler, path, cookie)
            best[name] = max(best[name], EACH / (time.process_time() - started))
    return best


def a_signed_in_officer() -> tuple[str, str]:
    """Fifty reviews for one officer, one with sixty entries, made through the acts: (the cookies of a browser that
    has opened a page, the id of that one).
    """
    from django.test import Client
    from django.urls import reverse

    from alongside import clock
    from alongside.acts.desk import Doing
    from alongside.acts.families.check_contact_risk import check_contact_risk
    from alongside.acts.families.make_first_contact import make_first_contact
    from alongside.acts.reviews.decide_review import Decision, FamilyMember, decide_review
    from alongside.people.people import About, people_of
    from alongside.record.models import Review
    from alongside.tenancy.here import at
    from tests.builders.access import sign_in
    from tests.builders.partnerships import somebody, thornmere

    partnership = thornmere()
    with at(partnership):
        helen = somebody(partnership)
        by = f"staff:{helen.id}"
        today = clock.today()
        family = tuple(
            FamilyMember(name, name.split()[0], "aunt") for name in ("Ada Reyes", "Bea Okafor", "Cy Lund", "Dot Hale")
        )
        review = ""
        for number in range(50):
            about = About(f"Person {number} Marlow", f"Marlow {number}", "they", "", died=True)
            decided = today - timedelta(days=20)
            decision = Decision("lcspr", decided, about, f"2026-{number:02}", family=family, became_aware_on=decided)
            review = decide_review(Doing("", by, f"begin-{number}"), decision)
        people = list(people_of(review))
        turn = 0
        while Review.objects.get(id=review).last_number < 60:
            turn += 1
            person = people[turn % len(people)]
            check_contact_risk(Doing(review, by, f"risk-{turn}"), person=person, outcome="go_ahead")
            make_first_contact(
                Doing(review, by, f"first-{turn}"), person=person, kind="visit", words="We spoke for an hour."
            )
        client = Client()
        sign_in(client, helen)
        client.get(reverse("staff:today"))
    return "; ".join(f"{name}={cookie.value}" for name, cookie in client.cookies.items()), review


def run() -> dict[str, float]:
    """Ratios to the floor by page."""
    from django.core.handlers.wsgi import WSGIHandler
    from django.test.utils import override_settings
    from django.urls import reverse

    cookie, review = a_signed_in_officer()
    with override_settings(ROOT_URLCONF="tests.bench.urls"):
        ours = WSGIHandler()
        with override_settings(MIDDLEWARE=STANDARD_MIDDLEWARE):
            floor = WSGIHandler()
        best = measure(
            {
                "floor": (floor, "/floor/", cookie),
                "a signed-in page": (ours, reverse("staff:plan-meeting", args=[review]), cookie),
                "a list of 50": (ours, reverse("staff:reviews"), cookie),
                "a review of 60 entries": (ours, reverse("staff:review", args=[review]), cookie),
            }
        )
    return {name: rate / best["floor"] for name, rate in best.items()} | {"floor, requests a second": best["floor"]}
