"""Only what its author agreed to, word for word; and taken back whoever takes the call."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from alongside.acts.desk import GateClosed
from alongside.acts.impact_statements.approve_statement import approve_statement
from alongside.acts.impact_statements.consent_to_statement import consent_to_statement
from alongside.acts.impact_statements.keep_statement import keep_statement
from alongside.acts.impact_statements.withdraw_statement import withdraw_statement
from alongside.documents.models import Document
from alongside.documents.statement_texts import file_of
from alongside.reading.impact_statements import statement_of
from alongside.reading.reviews import position_now
from tests.builders.family_reading import TODAY, FamilyReading, a_family_reading, on

TEXT = "He sang."


@pytest.fixture
def reading(partnership: Any) -> Iterator[FamilyReading]:
    found = a_family_reading(partnership)
    with on(TODAY):
        yield found


def kept(reading: FamilyReading) -> str:
    """Abena told it on a visit, and Helen wrote it down."""
    return keep_statement(reading.staff(), person=reading.abena, text=TEXT)


def test_keeping_a_text_is_no_fact(reading: FamilyReading) -> None:
    before = position_now(reading.review).last_number
    kept(reading)
    assert position_now(reading.review).last_number == before


def test_a_text_nobody_kept_cannot_be_approved(reading: FamilyReading) -> None:
    statement = kept(reading)
    with pytest.raises(Document.DoesNotExist):
        approve_statement(reading.staff(), person=reading.abena, statement=statement, file=file_of("He sang!"))


def test_its_use_is_agreed_only_after_the_words_are(reading: FamilyReading) -> None:
    statement = kept(reading)
    about = {"person": reading.abena, "statement": statement, "file": file_of(TEXT)}
    with pytest.raises(GateClosed) as refused:
        consent_to_statement(reading.staff(), **about, web=True)
    assert [gate.gate for gate in refused.value.closed] == ["consent_after_approval"]
    approve_statement(reading.staff(), **about)
    consent_to_statement(reading.staff(), **about, web=True)
    found = statement_of(reading.review, position_now(reading.review), reading.abena)
    assert found.agreed is not None
    assert (found.agreed.text, found.agreed.uses) == (TEXT, {"web"})


def test_a_withdrawal_by_phone_holds_at_once_and_needs_nobodys_leave(reading: FamilyReading) -> None:
    statement = kept(reading)
    about = {"person": reading.abena, "statement": statement, "file": file_of(TEXT)}
    approve_statement(reading.staff(), **about)
    consent_to_statement(reading.staff(), **about, web=True)
    withdraw_statement(
        reading.staff(), person=reading.abena, statement=statement, words="Take mine out.", told_by="phone"
    )
    position = position_now(reading.review)
    assert statement_of(reading.review, position, reading.abena).agreed is None
    # AC-15: what is withdrawn can no longer be put with the report
    closed = position.ask("statement_put_in_bundle", **about)
    assert [gate.gate for gate in closed] == ["statement_with_consent"]


def test_the_id_of_a_statement_names_nobody(reading: FamilyReading) -> None:
    hers = keep_statement(reading.by(reading.abena), person=reading.abena, text=TEXT)
    his = keep_statement(reading.by(reading.mark), person=reading.mark, text=TEXT)
    assert hers != his
    assert reading.abena not in hers
