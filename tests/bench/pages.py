"""What a page costs, in requests a second of a bare Django JSON view with the standard middleware (= 1).

All in one process, one request after the other, in an order that is shuffled anew for every round: a server seldom
answers the same page twice running, and what stays in the processor's cache then flatters whatever is small.
"""

from __future__ import annotations

import random
import time
from datetime import timedelta
from statistics import median
from typing import Any

from tests.bench.browser import Browser

STANDARD_MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
"""As `django-admin startproject` writes it. The floor's view asks for neither session nor user, so neither is read."""
ROUNDS = 200
FLOOR = "floor"
AIMS = {"a signed-in page": 0.40, "a list of 50": 0.20, "a review of 60 entries": 0.30}
USUAL = {"a signed-in page": 0.13, "a list of 50": 0.04, "a review of 60 entries": 0.04}
"""What the usual Django way gave where the aims were set; it is measured here again, to see where the floor lies."""
WRITES = "a person’s page, written down as looked at"
WHY_NOT = [
    "The aims are not reached; the usual way is beaten 1.1 to 2 times. Looked into with a profiler: of the first",
    "page’s time a quarter goes to drawing it, a quarter to who has come in (session, user, place: a query each), a",
    "tenth to whose service it is, a tenth to finding the page among some two hundred addresses; the rest is the form",
    "and what stands round every page (compression, policy, the walls). Of the list’s, a third is drawing 250 cells, a",
    "tenth unsealing 50 names, a tenth counting what is late. Of the review’s, a quarter is drawing; its position is",
    "remembered. What would bring it nearer, and is not done: the user’s id in the session’s row (one query for",
    "session and user), the pages of a review behind one address prefix, tables drawn without the template engine.",
    "",
    "Runs before 26 November 2026 asked each page twelve times in a row, which flatters the floor most: 0.02, 0.01 and",
    "0.01 then, and 0.06, 0.03 and 0.03 when asked in that way again that day.",
]
Target = tuple[Browser, str]


def measure(targets: dict[str, Target]) -> dict[str, float]:
    """Seconds of processor time each request takes, by target: the median of all rounds."""
    taken: dict[str, list[float]] = {name: [] for name in targets}
    order, shuffled = list(targets), random.Random(60)  # noqa: S311  not a secret
    for number in range(ROUNDS + 1):
        shuffled.shuffle(order)
        for name in order:
            browser, address = targets[name]
            started = time.process_time()
            browser.opens(address)
            if number:  # the first round only warms up
                taken[name].append(time.process_time() - started)
    return {name: median(each) for name, each in taken.items()}


def queries(target: Target) -> int:
    """How many queries the database is asked."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    browser, address = target
    with CaptureQueriesContext(connection) as asked:
        browser.opens(address)
    return len(asked)


def an_officer_with_fifty_reviews() -> tuple[Any, str, str]:
    """Fifty reviews for one officer, the last with sixty entries, made through the acts: the officer, the id of that
    review and of one of its four family members.
    """
    from alongside import clock
    from alongside.acts.desk import Doing
    from alongside.acts.families.check_contact_risk import check_contact_risk
    from alongside.acts.families.make_first_contact import make_first_contact
    from alongside.acts.reviews.decide_review import Decision, FamilyMember, decide_review
    from alongside.people.people import About, people_of
    from alongside.record.models import Review
    from alongside.tenancy.here import at
    from tests.builders.partnerships import somebody, thornmere

    partnership = thornmere()
    with at(partnership):
        helen = somebody(partnership)
        by = f"staff:{helen.id}"
        decided = clock.today() - timedelta(days=20)
        family = tuple(
            FamilyMember(name, name.split()[0], "aunt") for name in ("Ada Reyes", "Bea Okafor", "Cy Lund", "Dot Hale")
        )
        review = ""
        for number in range(50):
            about = About(f"Person {number} Marlow", f"Marlow {number}", "they", "", died=True)
            decision = Decision(
                type="lcspr", decided_on=decided, became_aware_on=decided, about=about,
                reference=f"2026-{number:02}", family=family,
            )  # fmt: skip
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
    return helen, review, people[0]


def cookies_of(client: Any) -> str:
    """The cookies a browser sends once it has opened a page."""
    return "; ".join(f"{name}={cookie.value}" for name, cookie in client.cookies.items())


def measured() -> dict[str, Any]:
    """Seconds by page and queries by page."""
    from django.core.handlers.wsgi import WSGIHandler
    from django.test import Client
    from django.test.utils import override_settings
    from django.urls import reverse

    from alongside.tenancy.here import at
    from tests.builders.access import sign_in

    helen, review, person = an_officer_with_fifty_reviews()
    client, usually = Client(), Client()
    with at(helen.partnership):
        sign_in(client, helen)
        client.get(reverse("staff:today"))
    with override_settings(ROOT_URLCONF="tests.bench.urls"):
        ours = Browser(WSGIHandler(), cookies_of(client))
        with override_settings(MIDDLEWARE=STANDARD_MIDDLEWARE):
            floor = Browser(WSGIHandler(), cookies_of(client))
        with override_settings(**usual_settings()), at(helen.partnership):
            usually.force_login(helen, backend="tests.bench.usual.UsualBackend")
            usual = Browser(WSGIHandler(), f"{cookies_of(usually)}; {ours.cookies.partition('; ')[2]}")
        pages: dict[str, Target] = {
            "a signed-in page": (ours, reverse("staff:plan-meeting", args=[review])),
            "a list of 50": (ours, reverse("staff:reviews")),
            "a review of 60 entries": (ours, reverse("staff:review", args=[review])),
            WRITES: (ours, reverse("staff:person", args=[review, person])),
        }
        usual_pages: dict[str, Target] = {
            "usual: a signed-in page": (usual, reverse("usual-page", args=[review])),
            "usual: a list of 50": (usual, reverse("usual-list")),
            "usual: a review of 60 entries": (usual, reverse("usual-review", args=[review])),
        }
        backends = ["alongside.access.signed_in.StaffBackend", "tests.bench.usual.UsualBackend"]
        with override_settings(AUTHENTICATION_BACKENDS=backends):
            seconds = measure({FLOOR: (floor, "/floor/"), **usual_pages, **pages})
        return {"seconds": seconds, "queries": {name: queries(target) for name, target in pages.items()}}


def usual_settings() -> dict[str, Any]:
    """The standard middleware, with Django's own session and user on our tables."""
    security, *others = STANDARD_MIDDLEWARE
    return {
        "MIDDLEWARE": [security, "tests.bench.usual.in_a_partnership", *others],
        "SESSION_ENGINE": "tests.bench.usual",
        "AUTHENTICATION_BACKENDS": ["tests.bench.usual.UsualBackend"],
    }


def told() -> list[str]:
    """The lines for docs/performance.md."""
    found = measured()
    seconds, asked = found["seconds"], found["queries"]
    of_the_floor = {name: seconds[FLOOR] / each for name, each in seconds.items()}
    lines = [
        "Requests a second beside a bare Django JSON view behind the middleware of `startproject` (= 1), in one",
        "process, one request at a time, in shuffled order; the median of processor time. Each page with every header,",
        "compressed, signed in, permissions asked. “The usual way”: Django’s sessions, users, ORM rows and templates",
        "on the same data, without permissions, sealed names or anything derived.",
        "",
        "| page | of the floor | aim | the usual way, here | where the aim was set | queries |",
        "|---|---|---|---|---|---|",
    ]
    for name, count in asked.items():
        aim, there = (f"{AIMS[name]:.2f}", f"{USUAL[name]:.2f}") if name in AIMS else ("", "")
        here = f"{of_the_floor[f'usual: {name}']:.3f}" if name in AIMS else ""
        lines.append(f"| {name} | {of_the_floor[name]:.3f} | {aim} | {here} | {there} | {count} |")
    return [*lines, "", f"The floor took {1e6 * seconds[FLOOR]:,.0f} microseconds a request.", "", *WHY_NOT]
