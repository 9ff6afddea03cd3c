"""A statement its author takes back is gone from everything public at once: page, file, list of addresses. AC-15."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from alongside.access.models import User
from alongside.acts.impact_statements.keep_statement import keep_statement
from alongside.acts.impact_statements.withdraw_statement import withdraw_statement
from alongside.documents.statement_texts import statement_id
from alongside.published.models import PublishedStatement
from tests.builders.access import come_in, sign_in
from tests.builders.reports import Scene, on
from tests.builders.reviews import a_family_member
from tests.pages.public.conftest import DAY, DAY_BEFORE, text
from tests.pages.staff_drafts.conftest import at, form_of
from tests.pages.staff_drafts.test_draft_pages import queries

HERS, HIS = "I still put two cups out in the morning.", "He mended bicycles and gave them away."


def everything_public(stranger: Client, addresses: list[str]) -> str:
    found = [stranger.get(address) for address in ["/", "/reviews/", "/reviews/rowan/", "/sitemap.xml", *addresses]]
    return " ".join(text(each) for each in found if each.status_code == 200 and "pdf" not in each["Content-Type"])


def browser(user: User) -> Client:
    client = Client()
    sign_in(client, user)
    return client


def press(client: Client, address: str, **said: Any) -> Any:
    return client.post(address, {**form_of(client.get(address)), **said})


def test_one_call_takes_it_off_at_once(scene: Scene, stranger: Client) -> None:
    row = PublishedStatement.objects.get(text__contains=HERS)
    file = f"/reviews/rowan/words/{row.id}.pdf"
    assert stranger.get(file).status_code == 200
    assert HERS in everything_public(stranger, [])

    helen = browser(scene.helen)
    assert press(helen, at(scene, "withdraw-statement", scene.jean), told_by="phone").status_code == 302

    public = everything_public(stranger, [])
    assert HERS not in public
    assert HIS in public
    assert row.id not in public
    assert stranger.get(file).status_code == 404
    owed = text(helen.get(at(scene, "statements")))
    assert "Taken back on 4 March 2027." in owed
    assert "say to them that it is out" in owed


def test_the_author_takes_it_off_by_themself(scene: Scene, stranger: Client) -> None:
    jean = Client()
    come_in(jean, scene.review, scene.jean)
    assert press(jean, reverse("family:statement-withdraw")).status_code == 302
    public = everything_public(stranger, [])
    assert HERS not in public
    assert HIS in public


def test_the_day_before_it_blocks_going_live_until_it_is_put_together_again(ready: Scene, stranger: Client) -> None:
    with on(DAY_BEFORE, 16):
        helen = browser(ready.helen)
        press(helen, at(ready, "withdraw-statement", ready.jean), told_by="phone", words="Take mine out.")
    with on(DAY):
        helen = browser(ready.helen)
        page = text(helen.get(at(ready, "publication")))
        assert "Report and statements have to be put together after the last change to what is published." in page
        assert "Publish</" not in page
        refused = helen.post(at(ready, "publish"), {"date": DAY.isoformat()})
        assert refused.status_code == 409
        assert stranger.get("/reviews/rowan/").status_code == 404
        assert press(helen, at(ready, "build-bundle")).status_code == 302
        assert press(helen, at(ready, "publish")).status_code == 302
        public = everything_public(stranger, [])
    assert HERS not in public
    assert HIS in public


def test_nobody_else_is_shown_that_it_was_taken_back(scene: Scene) -> None:
    helen = browser(scene.helen)
    press(helen, at(scene, "withdraw-statement", scene.jean), told_by="phone")
    imran = Client()
    come_in(imran, scene.review, scene.imran)
    for name in ("home", "promises", "path", "publication"):
        response = imran.get(reverse(f"family:{name}"))
        assert response.status_code == 200
        page = text(response)
        assert "Jean" not in page
        assert "taken back" not in page.lower()


def test_staff_never_see_a_statement_that_is_being_written(scene: Scene) -> None:
    from alongside.acts.impact_statements.withdraw_statement import withdraw_statement

    statement = statement_id(scene.review.id, scene.jean, 0)
    withdraw_statement(scene.self(scene.jean), person=scene.jean, statement=statement)
    keep_statement(scene.self(scene.jean), person=scene.jean, text="Something nobody has seen.")
    helen = browser(scene.helen)
    pages = (("statements", ()), ("record-statement", (scene.jean,)), ("person", (scene.jean,)), ("history", ()))
    for name, args in (*pages, ("publication", ())):
        response = helen.get(at(scene, name, *args))
        assert response.status_code == 200
        assert "Something nobody has seen." not in text(response)
    assert helen.get(at(scene, "read-back-statement", scene.jean)).status_code == 302
    assert helen.get(at(scene, "check-statement", scene.jean)).status_code == 404


def test_staff_write_it_down_read_it_back_and_the_author_agrees_to_exactly_that(ready: Scene) -> None:
    with on(date(2027, 2, 10)):
        helen = browser(ready.helen)
        withdraw_statement(
            ready.self(ready.jean), person=ready.jean, statement=statement_id(ready.review.id, ready.jean, 0)
        )
        address = at(ready, "record-statement", ready.jean)
        assert press(helen, address, text="Jay sang.").status_code == 302
        read_back = at(ready, "read-back-statement", ready.jean)
        assert "Rowan sang." in text(helen.get(read_back))
        said = {"uses": ["web"], "name_form": "none", "how": "On the phone, twice. She said yes."}
        assert press(helen, read_back, **said).status_code == 302
        page = text(helen.get(at(ready, "check-statement", ready.jean)))
    assert "Rowan sang." in page
    agreed = ready.position.latest("statement_consented", person=ready.jean)
    assert agreed is not None
    assert (agreed.by, agreed.fact.fields["web"], agreed.fact.fields["press"]) == (
        f"staff:{ready.helen.id}",
        True,
        False,
    )


@pytest.mark.parametrize("name", ["publication", "statements"])
def test_the_number_of_queries_does_not_grow_with_people(scene: Scene, name: str) -> None:
    helen = browser(scene.helen)
    before = queries(helen, at(scene, name))
    for number in range(12):
        a_family_member(scene.review, scene.helen, name=f"Cousin {number}", relation="cousin", relation_kind="cousin")
    assert queries(helen, at(scene, name)) == before


def test_publishing_twice_is_publishing_once(ready: Scene) -> None:
    with on(DAY):
        helen = browser(ready.helen)
        drawn = form_of(helen.get(at(ready, "publish")))
        for _ in range(2):
            assert helen.post(at(ready, "publish"), drawn).status_code == 302
    assert len(ready.position.facts("published")) == 1
