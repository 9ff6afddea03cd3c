"""The very file that is published: no real name in it, nothing hidden, signed by two different people. AC-16."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from alongside.acts.families.ask_quiet_time import ask_quiet_time
from alongside.acts.publication.make_publication_file import (
    NamesFound,
    NothingWritten,
    NotSigned,
    make_publication_file,
)
from alongside.acts.publication.note_jigsaw_risk import note_jigsaw_risk
from alongside.acts.publication.record_press_coverage import record_press_coverage
from alongside.acts.publication.sign_off_anonymity import NoFile, SignedAlready, sign_off_anonymity
from alongside.acts.publication.write_public_page import write_public_page
from alongside.documents.kept_publication import PUBLICATION_FILE, content_with
from alongside.documents.pdf_pages import carries_along, pages_in
from alongside.documents.public_page import file_from_bytes
from alongside.reading.publication import plan_of
from tests.builders.pdf_reading import faults, pages_of, words_in
from tests.builders.reports import PAGE, SIGNED, Scene, a_report_being_read, everyone_is_done, on, signed


@pytest.fixture
def scene(partnership: Any) -> Any:
    made = a_report_being_read(partnership)
    with on(SIGNED):
        everyone_is_done(made)
        signed(made)
        yield made


def made_with(scene: Scene, **words: str) -> str:
    write_public_page(scene.by(), words=replace(PAGE, **words))
    return make_publication_file(scene.by(), version=scene.version)


def test_nothing_is_made_before_it_is_signed_and_written(partnership: Any) -> None:
    scene = a_report_being_read(partnership)
    with on(SIGNED):
        with pytest.raises(NothingWritten):
            make_publication_file(scene.by(), version=scene.version)
        write_public_page(scene.by(), words=PAGE)
        with pytest.raises(NotSigned):
            make_publication_file(scene.by(), version=scene.version)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Jay sang.", "Jay"),
        ("Imran’s bicycles stood outside.", "Imran's"),
        ("The Holloways moved.", "Holloways"),
        ("He died on 5 March 2026.", "5 March 2026"),
    ],
)
def test_a_real_name_or_day_in_the_words_of_the_page_stops_it(scene: Scene, words: str, found: str) -> None:
    ask_quiet_time(
        scene.self(scene.jean),
        person=scene.jean,
        first_day=date(2026, 3, 5),
        last_day=date(2026, 3, 5),
        words="",
        kind="death",
    )
    with pytest.raises(NamesFound) as stopped:
        made_with(scene, found=words)
    assert [each.said for each in stopped.value.found] == [found]
    assert scene.position.latest("publication_file_made") is None


def test_a_find_that_means_somebody_else_needs_its_reason(scene: Scene) -> None:
    write_public_page(scene.by(), words=replace(PAGE, found="A man called Jean Valjean is in a book."))
    with pytest.raises(NamesFound):
        make_publication_file(scene.by(), version=scene.version, not_theirs=["Jean"])
    assert make_publication_file(scene.by(), version=scene.version, not_theirs=["Jean"], why="Somebody in a book.")


def test_the_chosen_name_is_not_a_find(scene: Scene) -> None:
    assert made_with(scene)
    assert plan_of(scene.review, scene.position).clean


def test_the_file_holds_report_and_page_and_nothing_of_the_word_file(scene: Scene) -> None:
    kept = content_with(scene.review.id, PUBLICATION_FILE, made_with(scene))
    assert kept is not None
    file = file_from_bytes(kept.content)
    said = words_in(file.pdf)
    assert "Rowan lived in two homes." in said
    assert "Signed off on 26 January 2027" in said.replace("\u00a0", " ")
    assert "Holloway" not in said
    assert (faults(file.pdf), carries_along(file.pdf), pages_in(file.pdf)) == ([], [], pages_of(file.pdf))
    assert file.report["file_hash"] == ""


def test_it_takes_two_different_people_and_both_again_for_a_new_file(scene: Scene) -> None:
    file = made_with(scene)
    sign_off_anonymity(scene.by(), file=file)
    with pytest.raises(SignedAlready):
        sign_off_anonymity(scene.by(), file=file)
    sign_off_anonymity(scene.by(scene.samuel), file=file)
    assert len(plan_of(scene.review, scene.position).signers) == 2
    new = made_with(scene, lead="Rowan was 15, and he sang.")
    assert new != file
    assert plan_of(scene.review, scene.position).signers == ()
    with pytest.raises(NoFile):
        sign_off_anonymity(scene.by(), file=file)


def test_press_that_names_the_family_asks_for_a_look_at_both(scene: Scene) -> None:
    made_with(scene)
    record_press_coverage(scene.by(), words="The Thornmere Echo named both parents at the trial.")
    assert (plan_of(scene.review, scene.position).press, plan_of(scene.review, scene.position).jigsaw) == (True, False)
    note_jigsaw_risk(scene.by(), words="The year at school was taken out.")
    assert plan_of(scene.review, scene.position).jigsaw
