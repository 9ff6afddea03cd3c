"""Going live, and taking back: worked case AC-15, through the acts and on the real shelf."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from alongside.acts.desk import GateClosed
from alongside.acts.impact_statements.clear_up_after_withdrawal import THINGS, clear_up_after_withdrawal
from alongside.acts.impact_statements.consent_to_statement import consent_to_statement
from alongside.acts.impact_statements.take_down_statement import take_down_statement
from alongside.acts.impact_statements.withdraw_statement import withdraw_statement
from alongside.acts.order import OutOfOrder
from alongside.acts.publication.build_bundle import build_bundle
from alongside.acts.publication.make_publication_file import make_publication_file
from alongside.acts.publication.publish import publish
from alongside.acts.publication.put_statement_in_bundle import NotForTheWebsite, put_statement_in_bundle
from alongside.acts.publication.record_press_coverage import record_press_coverage
from alongside.acts.publication.take_down_report import take_down_report
from alongside.documents.kept_publication import PUBLICATION_FILE, content_with
from alongside.documents.public_page import file_from_bytes
from alongside.published.models import PublishedReview, PublishedStatement
from tests.builders.reports import (
    IMRANS_WORDS,
    JEANS_WORDS,
    SIGNED,
    Scene,
    a_report_being_read,
    agrees,
    on,
    published_with_two_statements,
    rung,
)
from tests.builders.telling import told

DAY_BEFORE, DAY = date(2027, 3, 1), date(2027, 3, 2)
LATER = date(2027, 3, 4)


@pytest.fixture
def scene(partnership: Any) -> Scene:
    return a_report_being_read(partnership)


@pytest.fixture
def prepared(scene: Scene) -> tuple[Scene, str, tuple[str, str], tuple[str, str]]:
    """The day before: everything is in place, and both were rung."""
    file, jeans, imrans = published_with_two_statements(scene, DAY)
    with on(DAY_BEFORE):
        rung(scene, DAY)
    return scene, file, jeans, imrans


def live(scene: Scene) -> str:
    with on(DAY):
        return publish(scene.by(), date=DAY)


def test_what_was_signed_goes_on_the_shelf_byte_for_byte(prepared: Any) -> None:
    scene, file, *_ = prepared
    assert live(scene) == "rowan"
    row = PublishedReview.objects.get(slug="rowan")
    kept = content_with(scene.review.id, PUBLICATION_FILE, file)
    assert kept is not None
    signed = file_from_bytes(kept.content)
    assert bytes(row.report_pdf) == signed.pdf
    assert json.loads(row.report) == signed.report
    assert (row.published_on, row.online_until) == (DAY, date(2028, 3, 2))
    assert [(each.text, each.signed, each.title) for each in row.statements.order_by("signed")] == [
        (IMRANS_WORDS, "Rowan’s father", "In his father’s words"),
        (JEANS_WORDS, "Rowan’s mother", "In his mother’s words"),
    ]


def test_the_shelf_holds_nothing_that_leads_back(prepared: Any) -> None:
    scene, *_ = prepared
    live(scene)
    row = PublishedReview.objects.get(slug="rowan")
    held = " ".join(
        [row.id, row.page, row.report, *(each.text + each.signed + each.title for each in row.statements.all())]
    )
    for secret in (
        scene.review.id,
        scene.review.reference,
        scene.jean,
        scene.version,
        "Holloway",
        "Jay",
        "Jean",
        "Imran",
    ):
        assert secret not in held


@pytest.mark.parametrize("day", [DAY_BEFORE, date(2027, 3, 3)])
def test_nothing_is_published_on_any_other_day(prepared: Any, day: date) -> None:
    scene, *_ = prepared
    with on(day), pytest.raises(OutOfOrder):
        publish(scene.by(), date=DAY)
    with on(day), pytest.raises((OutOfOrder, GateClosed)):
        publish(scene.by(), date=day)
    assert not PublishedReview.objects.exists()


def test_nobody_hears_it_from_the_news(scene: Scene) -> None:
    published_with_two_statements(scene, DAY)
    with on(DAY), pytest.raises(GateClosed) as shut:
        publish(scene.by(), date=DAY)
    assert {closed.gate for closed in shut.value.closed} == {"last_call_made"}
    assert not PublishedReview.objects.exists()


def test_press_coverage_at_the_last_moment_shuts_the_gate(prepared: Any) -> None:
    scene, *_ = prepared
    with on(DAY):
        record_press_coverage(scene.by(), words="Named in the Echo this morning.")
        with pytest.raises(GateClosed) as shut:
            publish(scene.by(), date=DAY)
    assert {closed.gate for closed in shut.value.closed} == {"anonymity_signed_off"}


def test_a_new_file_after_the_signatures_shuts_the_gate(prepared: Any) -> None:
    scene, *_ = prepared
    with on(DAY):
        make_publication_file(scene.by(), version=scene.version)
        with pytest.raises((GateClosed, OutOfOrder)):
            publish(scene.by(), date=DAY)
    assert not PublishedReview.objects.exists()


def test_a_statement_taken_back_the_day_before_is_out_and_the_rest_stays(prepared: Any) -> None:
    """AC-15: no approval, the bundle falls, the Panel copy stands, the other's statement stays."""
    scene, _, (statement, _), _ = prepared
    with on(DAY_BEFORE):
        withdraw_statement(scene.by(), person=scene.jean, statement=statement, words="Take mine out.", told_by="phone")
        for person, state in ((scene.jean, "due"), (scene.imran, None)):
            duty = scene.position.duty("withdrawal_confirmed", person=person)
            assert (str(duty.state) if duty else None) == state
        for clock_ in ("references_to_statement_searched", "advance_copies_recalled", "panel_told_annex_changed"):
            duty = scene.position.duty(clock_, statement=statement)
            assert duty is not None
            assert (str(duty.state), duty.due) == ("due", DAY_BEFORE)
    with on(DAY), pytest.raises(GateClosed) as shut:
        publish(scene.by(), date=DAY)
    assert {closed.gate for closed in shut.value.closed} == {"bundle_current"}
    assert scene.jean not in {person for closed in shut.value.closed for person in closed.waiting_for}
    with on(DAY):
        build_bundle(scene.by())
        clear_up_after_withdrawal(scene.by(), statement=statement, done=THINGS)
        told(
            scene.by(),
            "statement_withdrawn_confirmed",
            person=scene.jean,
            about=statement,
            channel=scene.ways[scene.jean],
        )
    live(scene)
    assert [each.text for each in PublishedStatement.objects.all()] == [IMRANS_WORDS]


def test_a_withdrawn_statement_cannot_be_put_back_without_new_consent(prepared: Any) -> None:
    scene, _, (statement, file), _ = prepared
    with on(DAY_BEFORE):
        withdraw_statement(scene.by(), person=scene.jean, statement=statement, told_by="phone")
        with pytest.raises(GateClosed):
            put_statement_in_bundle(scene.by(), person=scene.jean, statement=statement, file=file)


def test_taking_back_after_publication_empties_the_shelf_in_the_same_moment(prepared: Any) -> None:
    scene, _, (statement, _), _ = prepared
    live(scene)
    with on(LATER):
        withdraw_statement(scene.self(scene.jean), person=scene.jean, statement=statement)
        assert [each.text for each in PublishedStatement.objects.all()] == [IMRANS_WORDS]
        owed = scene.position.duty("statement_taken_down", statement=statement)
        assert owed is not None
        assert (str(owed.state), owed.due) == ("due", LATER)
        take_down_statement(scene.by(), statement=statement, copies="The library of the university; asked today.")
        kept = scene.position.duty("statement_taken_down", statement=statement)
        assert kept is not None
        assert str(kept.state) == "kept"


def test_taking_the_website_out_of_the_consent_takes_it_off_the_shelf(prepared: Any) -> None:
    scene, _, (statement, file), _ = prepared
    live(scene)
    with on(LATER):
        consent_to_statement(
            scene.self(scene.jean), person=scene.jean, statement=statement, file=file, web=False, training=True
        )
    assert [each.text for each in PublishedStatement.objects.all()] == [IMRANS_WORDS]


def test_other_words_take_the_old_ones_down_until_they_are_put_with_the_report(prepared: Any) -> None:
    scene, *_ = prepared
    live(scene)
    new = "Rowan sang."
    with on(LATER):
        statement, file = agrees(scene, scene.jean, new)
        assert JEANS_WORDS not in {each.text for each in PublishedStatement.objects.all()}
        put_statement_in_bundle(scene.by(), person=scene.jean, statement=statement, file=file)
        build_bundle(scene.by())
    assert {each.text for each in PublishedStatement.objects.all()} == {IMRANS_WORDS, new}


def test_a_statement_that_is_not_for_the_website_never_gets_there(scene: Scene) -> None:
    with on(SIGNED):
        statement, file = agrees(scene, scene.jean, JEANS_WORDS, web=False)
        with pytest.raises(NotForTheWebsite):
            put_statement_in_bundle(scene.by(), person=scene.jean, statement=statement, file=file)


def test_an_adults_review_needs_no_panel_copy(partnership: Any) -> None:
    scene = a_report_being_read(partnership, type="safeguarding_adults_review")
    published_with_two_statements(scene, DAY)
    with on(DAY_BEFORE):
        rung(scene, DAY)
    assert live(scene) == "rowan"


def test_taking_the_report_down_leaves_nothing_of_it_on_the_shelf(prepared: Any) -> None:
    scene, *_ = prepared
    live(scene)
    with on(LATER):
        take_down_report(scene.by(), reason="A court ordered it.")
    row = PublishedReview.objects.get(slug="rowan")
    assert (row.page, row.report, bytes(row.report_pdf), row.statements.count()) == ("{}", "{}", b"", 0)
    assert row.taken_down_at is not None


def test_publishing_opens_the_promises_of_the_time_after(prepared: Any) -> None:
    """Five working days from Tue 2 March are Tue 9 March; six months Thu 2 September; twelve Thu 2 March 2028."""
    scene, *_ = prepared
    live(scene)
    due = {
        rule: duty.due
        for rule in ("five_day_contact", "six_month_contact", "twelve_month_contact")
        if (duty := scene.position.duty(rule, person=scene.jean))
    }
    assert due == {
        "five_day_contact": date(2027, 3, 9),
        "six_month_contact": date(2027, 9, 2),
        "twelve_month_contact": date(2028, 3, 2),
    }
