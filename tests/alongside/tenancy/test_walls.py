"""Two walls round every partnership, each proved with the other one out of the way."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction
from django_scopes import ScopeError, scope, scopes_disabled

from alongside.access.models import User
from alongside.record.models import Review
from alongside.tenancy.here import at, tell_database
from alongside.tenancy.models import Partnership
from alongside.tenancy.walls import APPEND_ONLY, OPEN_TO_ALL, THROUGH, partnership_tables
from tests.builders.partnerships import somebody, thornmere


def a_review(partnership: Partnership, reference: str) -> Review:
    return Review.objects.create(
        partnership=partnership, reference=reference, types="lcspr", begun_at=datetime(2026, 1, 5, tzinfo=UTC)
    )


@pytest.fixture
def two(db: None) -> tuple[Partnership, Partnership]:
    """Thornmere and Eastmarsh, with one review each."""
    first, second = thornmere("thornmere.test"), thornmere("eastmarsh.test")
    with at(first):
        a_review(first, "T-1")
    with at(second):
        a_review(second, "E-1")
    return first, second


def test_the_first_wall_a_question_asked_outside_any_partnership_raises(two: Any) -> None:
    with pytest.raises(ScopeError):
        Review.objects.count()


def test_the_first_wall_a_partnership_sees_only_its_own(two: tuple[Partnership, Partnership]) -> None:
    with at(two[0]):
        assert [review.reference for review in Review.objects.all()] == ["T-1"]
    with at(two[1]):
        assert [review.reference for review in Review.objects.all()] == ["E-1"]


def test_the_users_of_another_partnership_do_not_exist(two: tuple[Partnership, Partnership]) -> None:
    with at(two[0]):
        somebody(two[0])
    with at(two[1]):
        assert User.objects.count() == 0
    assert User.objects.count() == 0


def test_every_table_is_behind_a_wall_or_named_with_its_reason() -> None:
    tables = {model._meta.db_table for model in apps.get_models(include_auto_created=True) if model._meta.managed}
    assert tables - set(partnership_tables()) - set(THROUGH) - OPEN_TO_ALL == set()
    assert set(APPEND_ONLY) <= tables


def test_every_index_and_unique_constraint_of_a_partnerships_table_begins_with_the_partnership() -> None:
    for model in apps.get_models():
        if model._meta.db_table not in partnership_tables():
            continue
        for each in [*model._meta.indexes, *model._meta.constraints]:
            assert each.fields[0] == "partnership", f"{each.name} of {model._meta.label}"


if connection.vendor == "postgresql":

    def references_seen(told: str | None) -> list[str]:
        with transaction.atomic(), connection.cursor() as cursor:
            if told is not None:
                tell_database(told)
            cursor.execute("SELECT reference FROM record_review ORDER BY reference")
            return [row[0] for row in cursor.fetchall()]

    def test_the_second_wall_alone_a_query_by_hand_sees_only_the_partnership_it_was_told(two: Any) -> None:
        tell_database("")
        assert references_seen(two[0].id) == ["T-1"]
        assert references_seen(two[1].id) == ["E-1"]

    def test_the_second_wall_alone_told_nothing_it_shows_nothing(two: Any) -> None:
        assert references_seen("") == []

    def test_the_second_wall_alone_a_row_for_another_partnership_is_refused(two: Any) -> None:
        # the ORM's wall is out of the way; the database still refuses
        with pytest.raises(DatabaseError, match="row-level security"), scopes_disabled(), transaction.atomic():
            tell_database(two[0].id)
            a_review(two[1], "X-1")

    def test_the_application_works_as_a_role_that_owns_nothing_and_cannot_bypass_the_wall(db: None) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT current_user, rolsuper, rolbypassrls, "
                "(SELECT count(*) FROM pg_tables WHERE tableowner = current_user) "
                "FROM pg_roles WHERE rolname = current_user"
            )
            assert cursor.fetchone() == ("alongside_application", False, False, 0)

else:

    def test_the_first_wall_alone_holds_where_the_database_has_none(two: tuple[Partnership, Partnership]) -> None:
        with scope(partnership=two[0]):
            assert not Review.objects.filter(reference="E-1").exists()
