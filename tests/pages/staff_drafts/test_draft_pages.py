"""The pages about drafts: who reads, what they said, what was answered; and what staff must never see."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from alongside.acts.drafts.comment_on_draft import comment_on_draft
from alongside.acts.drafts.keep_note import keep_note
from alongside.acts.drafts.say_needs_longer import say_needs_longer
from alongside.acts.drafts.say_rather_not_read import say_rather_not_read
from alongside.acts.drafts.upload_draft import upload_draft
from alongside.acts.families.keep_apart import keep_apart
from tests.builders.reports import Scene, is_done, report_file
from tests.builders.reviews import a_family_member
from tests.pages.staff_drafts.conftest import at, form_of, text

ON = {"on-day": "26", "on-month": "1", "on-year": "2027"}


def press(client: Client, address: str, **said: Any) -> Any:
    """Fill in the page at this address and press its button."""
    return client.post(address, {**form_of(client.get(address)), **ON, **said})


def queries(client: Client, address: str) -> int:
    client.get(address)  # once before, so that what is kept for a while is there both times
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def test_each_person_stands_with_the_draft_in_words_and_without_any_date_to_finish(scene: Scene, helen: Client) -> None:
    say_needs_longer(scene.self(scene.jean), person=scene.jean, version=scene.version, words="I read at night.")
    say_rather_not_read(scene.self(scene.imran), person=scene.imran, version=scene.version, words="Not for me.")
    page = text(helen.get(at(scene, "draft", scene.version)))
    assert "Needs longer. Nothing runs out, on their page, since 26 January 2027." in page
    assert "“I read at night.”" in page
    assert "Would rather not read it. Not waited for, since 26 January 2027." in page
    for never in ("overdue", "deadline", "finish by", "days left", "due by"):
        assert never not in page.lower().replace("date to finish by", "")


def test_the_page_shows_the_report_as_they_read_it_and_its_file(scene: Scene, helen: Client) -> None:
    page = text(helen.get(at(scene, "draft", scene.version)))
    assert "Rowan lived in two homes." in page
    ready = scene.position.latest("draft_version_ready")
    assert ready is not None
    assert str(ready.fact.fields["file"])[:12] in page


def test_a_note_that_nobody_shared_is_on_no_staff_page(scene: Scene, helen: Client) -> None:
    keep_note(
        scene.self(scene.jean),
        person=scene.jean,
        version=scene.version,
        passage="p3-1",
        text="A private thing.",
        sort="tone",
    )
    for name, args in (("comments", ()), ("draft", (scene.version,)), ("person", (scene.jean,)), ("history", ())):
        assert "A private thing." not in text(helen.get(at(scene, name, *args)))


@pytest.mark.parametrize(
    ("said", "fact"),
    [("enough", "said_had_long_enough"), ("longer", "said_needs_longer"), ("not_this", "said_not_wanted"),
     ("not_any", "said_not_wanted"), ("together", "reading_session_held"), ("began", "reading_began")],
)  # fmt: skip
def test_what_someone_said_on_paper_or_by_phone_is_recorded_for_them(
    scene: Scene, helen: Client, said: str, fact: str
) -> None:
    address = at(scene, "record-reading", scene.version, scene.jean)
    assert press(helen, address, said=said, words="As I said.").status_code == 302
    entry = scene.position.latest(fact, person=scene.jean)
    assert entry is not None
    assert entry.by == f"staff:{scene.helen.id}"
    assert ("version" in entry.fact.fields) == (said != "not_any")


def test_nobody_had_long_enough_without_their_own_words(scene: Scene, helen: Client) -> None:
    refused = press(helen, at(scene, "record-reading", scene.version, scene.jean), said="enough", words=" ")
    assert refused.status_code == 422
    assert "Write down what they said." in text(refused)
    assert scene.position.latest("said_had_long_enough") is None


def test_sharing_gives_it_to_one_person_by_a_way_that_is_safe(scene: Scene, helen: Client) -> None:
    version = upload_draft(scene.by(), file_name="two.docx", content=report_file("3.1\tNew."), label="2")
    address = at(scene, "share-draft", version, scene.jean)
    asked = helen.get(address)["Location"]
    assert press(helen, asked).status_code == 422
    seen = press(helen, asked, how="paper")["Location"]
    assert scene.position.latest("draft_opened_to", version=version) is None
    assert press(helen, seen).status_code == 302
    opened = scene.position.latest("draft_opened_to", version=version)
    assert opened is not None
    assert (opened.fact.fields["person"], opened.fact.fields["how"]) == (scene.jean, "paper")
    assert scene.position.latest("draft_opened_to", person=scene.imran, version=version) is None
    nowhere = at(scene, "tell-by", scene.imran, "draft_shared", version, "phone", "nowhere")
    press(helen, helen.get(at(scene, "share-draft", version, scene.imran))["Location"], how="page")
    assert helen.get(nowhere).status_code == 404


def test_a_page_about_one_of_two_who_are_kept_apart_says_so_and_names_no_words_of_the_other(
    scene: Scene, helen: Client
) -> None:
    keep_apart(scene.by(), person=scene.jean, other=scene.imran, reason="She told us.")
    say_needs_longer(scene.self(scene.imran), person=scene.imran, version=scene.version, words="His own words.")
    page = text(helen.get(at(scene, "record-reading", scene.version, scene.jean)))
    assert "Jean is kept apart from Imran." in page
    assert "His own words." not in page


def test_a_comment_from_paper_waits_for_its_answer_and_gets_it_with_the_reason(
    scene: Scene, helen: Client, reviewer: Client
) -> None:
    address = at(scene, "record-comment", scene.version, scene.jean)
    assert press(helen, address, passage="p3-1", kind="factual", words="He moved in the spring.").status_code == 302
    made = scene.position.latest("comment_made")
    assert made is not None
    comment = str(made.fact.fields["comment"])
    # fifteen working days from Tue 26 January are Tue 16 February
    assert "Answer by 16 February." in text(helen.get(at(scene, "comments")))
    page = text(reviewer.get(at(scene, "answer-comment", comment)))
    assert "Rowan moved to Year 11." in page
    assert "He moved in the spring." in page
    answer = {"fate": "accepted", "reason": "You are right, and it now says so.", "disagreement": "none"}
    assert press(reviewer, at(scene, "answer-comment", comment), **answer).status_code == 302
    page = text(helen.get(at(scene, "comments")))
    assert "You are right, and it now says so." in page
    assert "None." in page


def test_an_answer_without_a_reason_is_none(scene: Scene, reviewer: Client) -> None:
    comment = comment_on_draft(scene.by(), person=scene.jean, version=scene.version, words="Three times.")
    refused = press(reviewer, at(scene, "answer-comment", comment), fate="not_accepted", disagreement="none", reason="")
    assert refused.status_code == 422
    assert "Every comment is owed its reason." in text(refused)


def test_the_comparison_shows_what_came_in_and_what_was_taken_out(scene: Scene, helen: Client) -> None:
    new = report_file("3.1\tRowan moved to Year 12.", "3.2\tHe was found by the river.")
    version = upload_draft(scene.by(), file_name="two.docx", content=new, label="2")
    page = text(helen.get(at(scene, "compare-drafts", version, scene.version)))
    assert "<del>11.</del><ins>12.</ins>" in page
    assert "He was found by the river." not in page


def test_nothing_that_matters_takes_two_people_and_says_who_spoke(scene: Scene, helen: Client) -> None:
    new = report_file(last="3.3\tNobody asked his family.")
    version = upload_draft(scene.by(), file_name="two.docx", content=new, label="1.1")
    address = at(scene, "not-material", version)
    assert "A second person has to say so too." in text(helen.get(address))
    assert press(helen, address, change_list="3.3, one word.", sure="on").status_code == 302
    page = text(helen.get(at(scene, "draft", version)))
    assert "Helen Marsh says so." in page
    assert "Until then everyone reads again." in page


def test_what_belongs_to_another_review_is_not_found(scene: Scene, helen: Client, partnership: Any) -> None:
    from tests.builders.reviews import a_review, the_family

    other = a_review(scene.samuel, reference="LCSPR 2027-09")
    stranger = the_family(other)[0]
    for address in (
        at(scene, "draft", "nosuchversion000"), at(scene, "share-draft", scene.version, stranger),
        at(scene, "compare-drafts", scene.version, "nosuchversion000"), at(scene, "answer-comment", "nosuchcomment000"),
    ):  # fmt: skip
        assert helen.get(address).status_code == 404


def test_the_reader_of_a_copy_is_on_the_cover_and_the_printing_is_written_down(scene: Scene, helen: Client) -> None:
    from alongside.access.models import Viewing
    from tests.builders.pdf_reading import faults, words_in

    made = helen.get(at(scene, "draft-copy", scene.version, scene.jean))
    assert made["Content-Type"] == "application/pdf"
    assert "Jean Holloway" in words_in(made.content)
    assert faults(made.content) == []
    assert Viewing.objects.filter(person=scene.jean, page="copy of the draft").count() == 1


def test_the_number_of_queries_does_not_grow_with_people_or_comments(scene: Scene, helen: Client) -> None:
    comment_on_draft(scene.by(), person=scene.jean, version=scene.version, words="One.", passage="p3-1")
    is_done(scene, scene.jean)
    pages = [at(scene, "drafts"), at(scene, "draft", scene.version), at(scene, "comments"), at(scene, "subgroup")]
    before = [queries(helen, page) for page in pages]
    for number in range(12):
        a_family_member(scene.review, scene.helen, name=f"Cousin {number}", relation="cousin", relation_kind="cousin")
        comment_on_draft(scene.by(), person=scene.jean, version=scene.version, words=f"No. {number}", passage="p3-1")
    assert [queries(helen, page) for page in pages] == before
