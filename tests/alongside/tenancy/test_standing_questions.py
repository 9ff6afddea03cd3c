"""A question that was put into SQL once asks what the models would ask, and never outside its partnership."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db.models import Count, Q
from django_scopes import scopes_disabled

from alongside.record.models import Review
from alongside.tenancy.here import at
from alongside.tenancy.models import Partnership
from alongside.tenancy.standing_question import StandingQuestion, columns_of, row_of
from tests.builders.partnerships import thornmere

BEGUN = datetime(2026, 1, 5, 9, tzinfo=UTC)


def a_review(partnership: Partnership, reference: str, since: date | None = None) -> Review:
    return Review.objects.create(
        partnership=partnership, reference=reference, types="lcspr", begun_at=BEGUN, stage_begun_on=since
    )


@pytest.fixture
def two(db: None) -> tuple[Partnership, Partnership]:
    """Thornmere with T-1 and T-2, Eastmarsh with T-1."""
    first, second = thornmere("thornmere.test"), thornmere("eastmarsh.test")
    with at(first):
        a_review(first, "T-1", date(2026, 1, 5))
        a_review(first, "T-2", date(2026, 3, 2))
    with at(second):
        a_review(second, "T-1")
    return first, second


def by_reference() -> StandingQuestion:
    return StandingQuestion(lambda reference: Review.objects.filter(reference=reference).values_list("partnership_id"))


def test_the_same_words_ask_each_partnership_about_its_own(two: tuple[Partnership, Partnership]) -> None:
    question = by_reference()
    for partnership in two:
        with at(partnership):
            assert question(reference="T-1") == [(partnership.id,)]
    with at(two[1]):
        assert question(reference="T-2") == []


def test_outside_any_partnership_it_raises_even_when_it_was_asked_inside_before(
    two: tuple[Partnership, Partnership],
) -> None:
    question = by_reference()
    with pytest.raises(LookupError):
        question(reference="T-1")
    with at(two[0]):
        question(reference="T-1")
    with pytest.raises(LookupError):
        question(reference="T-1")


def test_a_question_that_goes_round_the_wall_is_refused(two: tuple[Partnership, Partnership]) -> None:
    def everybody() -> object:
        with scopes_disabled():
            return Review.objects.values_list("reference")

    with at(two[0]), pytest.raises(LookupError):
        StandingQuestion(everybody)()  # type: ignore[arg-type]


def test_a_list_may_be_of_any_length_and_an_empty_one_asks_nothing(two: tuple[Partnership, Partnership]) -> None:
    question = StandingQuestion(
        lambda names: Review.objects.filter(reference__in=[names]).order_by("reference").values_list("reference")
    )
    with at(two[0]):
        assert question(names=["T-2", "T-1", "T-9"]) == [("T-1",), ("T-2",)]
        assert question(names=["T-2"]) == [("T-2",)]
        assert question(names=[]) == []


def test_days_go_in_as_days_and_come_out_as_days(two: tuple[Partnership, Partnership]) -> None:
    since = StandingQuestion(
        lambda day: Review.objects.filter(stage_begun_on__gte=day).values_list("reference", "stage_begun_on"),
        days=["day"],
    )
    count = StandingQuestion(
        lambda day: Review.objects.values("types").annotate(
            before=Count("id", filter=Q(stage_begun_on__lt=day))
        ).values_list("types", "before"),
        days=["day"],
    )  # fmt: skip
    with at(two[0]):
        assert since(day=date(2026, 2, 1)) == [("T-2", date(2026, 3, 2))]
        assert since(day=date(2026, 3, 3)) == []
        assert count(day=date(2026, 3, 2)) == [("lcspr", 1)]
        assert count(day=date(2026, 1, 5)) == [("lcspr", 0)]


def test_a_whole_row_is_the_one_the_models_would_give(two: tuple[Partnership, Partnership]) -> None:
    question = StandingQuestion(lambda name: Review.objects.filter(reference=name).values_list(*columns_of(Review)))
    with at(two[0]):
        made, known = row_of(Review, question(name="T-1")[0]), Review.objects.get(reference="T-1")
        assert made == known
        assert (made.begun_at, made.stage_begun_on, made.last_number) == (BEGUN, date(2026, 1, 5), 0)
        made.stage = "panel"
        made.save()  # it is known to be in the database already
        assert Review.objects.get(reference="T-1").stage == "panel"


def test_what_was_asked_for_is_never_part_of_the_sql(two: tuple[Partnership, Partnership]) -> None:
    with at(two[0]):
        assert by_reference()(reference="T-1' OR '1'='1") == []
