"""What changed between two versions, and where a comment's passage went."""

from __future__ import annotations

from pathlib import Path

import pytest

from alongside.documents.compare import Change, CommentAnchor, compare, marked, re_anchor
from alongside.documents.draft import Draft
from alongside.documents.word_file import read_word_file
from tests.builders.word_files import plain_report

DEMO = Path(__file__).resolve().parents[3] / "alongside" / "demo" / "documents"
SCHOOL = "3.5 The school rang Rowan’s mother twice in October about his attendance."
MOVED = "3.4 Rowan moved to Year 11 in September, and his form tutor called him kind."
NIGHT = "3.6 On the night he died he ate with his grandmother at six and washed up."


def draft(*paragraphs: str) -> Draft:
    return read_word_file(plain_report(*paragraphs), "draft.docx")


def told(old: Draft, new: Draft) -> list[tuple[str | None, str | None, str]]:
    return [(change.before, change.after, change.how) for change in compare(old, new)]


@pytest.fixture(scope="module")
def demo() -> tuple[Draft, Draft]:
    return tuple(read_word_file((DEMO / f"draft-{n}.docx").read_bytes(), "d.docx") for n in (1, 2))  # type: ignore[return-value]


def test_a_version_compared_with_itself_is_the_same() -> None:
    one = draft(MOVED, SCHOOL, NIGHT)
    assert {change.how for change in compare(one, one)} == {"same"}


def test_a_changed_passage_shows_what_went_and_what_came() -> None:
    new = draft(MOVED, SCHOOL.replace("twice", "three times"), NIGHT)
    change = compare(draft(MOVED, SCHOOL, NIGHT), new)[1]
    assert (change.before, change.after, change.how) == ("p3-5", "p3-5", "changed")
    assert "<del>twice</del><ins>three times</ins>" in change.html


def test_a_passage_that_only_got_another_number_is_the_same() -> None:
    new = draft(MOVED, "3.5 A new paragraph about the bus company and its two reports.", SCHOOL.replace("3.5", "3.6"))
    assert told(draft(MOVED, SCHOOL), new) == [
        ("p3-4", "p3-4", "same"),
        (None, "p3-5", "new"),
        ("p3-5", "p3-6", "same"),
    ]


def test_what_is_gone_stands_where_it_stood() -> None:
    assert told(draft(MOVED, SCHOOL, NIGHT), draft(MOVED, NIGHT)) == [
        ("p3-4", "p3-4", "same"),
        ("p3-5", None, "gone"),
        ("p3-6", "p3-6", "same"),
    ]


def test_a_passage_put_elsewhere_has_moved_and_the_others_have_not() -> None:
    changes = told(draft(MOVED, SCHOOL, NIGHT), draft(SCHOOL, NIGHT, MOVED))
    assert changes == [("p3-5", "p3-5", "same"), ("p3-6", "p3-6", "same"), ("p3-4", "p3-4", "moved")]


def test_words_are_escaped_in_what_is_shown() -> None:
    assert "<script>" not in marked("a <script>", "b <script> &")
    assert marked("same", "same") == "same"


def test_every_passage_of_both_versions_is_told_once(demo: tuple[Draft, Draft]) -> None:
    changes = compare(*demo)
    assert sorted(c.before for c in changes if c.before) == sorted(p.anchor for p in demo[0].passages)
    assert sorted(c.after for c in changes if c.after) == sorted(p.anchor for p in demo[1].passages)


def test_the_demos_second_draft_differs_where_its_writer_says(demo: tuple[Draft, Draft]) -> None:
    # The writer: 2.6 2.7 2.9 3.5 3.6 3.12 4.5 mended, 4.20 new, recommendations 1 and 2 (6.2 to 6.5) written anew;
    # and the line on its front that says which draft it is.
    changes = compare(*demo)
    by_how = {
        how: [c.after or c.before for c in changes if c.how == how] for how in ("changed", "new", "gone", "moved")
    }
    mended = ["n1", "p2-6", "p2-7", "p2-9", "p3-5", "p3-6", "p3-12", "p4-5", "p6-2", "p6-3", "p6-4", "p6-5"]
    assert by_how == {"changed": mended, "new": ["p4-20"], "gone": [], "moved": []}


def test_a_comment_goes_with_its_words_when_numbers_shift(demo: tuple[Draft, Draft]) -> None:
    passage = demo[0].passage("p4-20")
    assert passage is not None
    assert re_anchor(CommentAnchor.at(passage), demo[1]).passage == "p4-21"


def test_a_comment_on_some_words_finds_them_inside_a_mended_passage(demo: tuple[Draft, Draft]) -> None:
    passage = demo[0].passage("p3-6")
    assert passage is not None
    found = re_anchor(CommentAnchor.at(passage, "All three went to the old flat"), demo[1])
    assert (found.passage, found.how) == ("p3-6", "same")


def test_a_comment_on_a_passage_written_anew_is_found_by_its_neighbours(demo: tuple[Draft, Draft]) -> None:
    passage = demo[0].passage("p3-12")
    assert passage is not None
    found = re_anchor(CommentAnchor.at(passage), demo[1])
    assert (found.passage, found.how) == ("p3-12", "changed")


def test_a_comment_on_what_is_gone_is_said_to_be_gone() -> None:
    old = draft(MOVED, SCHOOL, NIGHT)
    anchor = CommentAnchor.at(old.passages[1])
    assert re_anchor(anchor, draft("3.4 Housing wrote a letter.", "3.5 The bus was late.")).passage is None


def test_every_comment_on_an_unchanged_passage_stays_with_it(demo: tuple[Draft, Draft]) -> None:
    for change in compare(*demo):
        if change.how == "same":
            passage = demo[0].passage(change.before or "")
            assert passage is not None
            assert re_anchor(CommentAnchor.at(passage), demo[1]).passage == change.after


def test_a_change_is_a_plain_value() -> None:
    assert Change(None, "p1", "new", marked("", "a")).html == "<ins>a</ins>"
