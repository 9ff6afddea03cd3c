"""Reading a draft: in one's own time, with notes that are one's own, and warned before what is hard."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

from alongside.acts.drafts.answer_comment import answer_comment
from alongside.reading.family_page import standing_of
from alongside.reading.reviews import position_now
from tests.builders.family_reading import FamilyReading
from tests.pages.family.door import fetch, main_words, press, words_of

# A day, a limit or a hurry: none of these may stand on a page about the draft.
HURRY = re.compile(
    r"\b(deadline|due|by \d|until \d|within|days? left|overdue|last day|closes|remind\w*|expires?|soon)\b",
    re.IGNORECASE,
)


def facts(reading: FamilyReading, kind: str) -> list[Any]:
    """What the record holds of one kind about Abena."""
    return list(position_now(reading.review).facts(kind, person=reading.abena))


def test_no_page_about_the_draft_speaks_of_a_deadline(abena: Any, reading: FamilyReading) -> None:
    version = reading.version
    for name, args in (
        ("draft", ()), ("draft-part", (version, "1")), ("draft-part", (version, "2")), ("notes", ()),
        ("time-with-draft-version", (version,)), ("rather-not-read", (version,)), ("note", (version, "p1-1")),
    ):  # fmt: skip
        found = HURRY.search(main_words(fetch(abena, name, *args)))
        assert found is None, (name, found)


def test_looking_begins_nothing_and_pressing_begins_it_once(abena: Any, reading: FamilyReading) -> None:
    fetch(abena, "draft")
    fetch(abena, "draft-part", reading.version, "1")
    assert facts(reading, "reading_began") == []
    page = fetch(abena, "draft")
    press(abena, "start-reading", reading.version, page=page)
    press(abena, "start-reading", reading.version)
    assert len(facts(reading, "reading_began")) == 1


def test_it_keeps_the_place(abena: Any, reading: FamilyReading) -> None:
    fetch(abena, "draft-part", reading.version, "2")
    assert "Go on at part 2" in words_of(fetch(abena, "draft"))
    assert "You stopped at part 2. We kept your place." in words_of(fetch(abena, "home"))


def test_what_describes_the_death_is_folded_until_asked_for(abena: Any, reading: FamilyReading) -> None:
    folded = words_of(fetch(abena, "draft-part", reading.version, "2"))
    assert "The next two paragraphs describe the night Jay died" in folded
    assert "Skip to what came after (2.4)" in folded
    assert "Read them (2.2 to 2.3)" in folded
    assert "by the canal" not in folded
    assert "Two people stayed with him" not in folded
    assert "the library opened late" in folded
    read = words_of(fetch(abena, "draft-part", reading.version, "2", query="?read=p2-2"))
    assert "He was found by the canal at ten." in read
    assert "Two people stayed with him." in read


def test_the_form_opens_under_its_passage_without_script(abena: Any, reading: FamilyReading) -> None:
    html = fetch(abena, "draft-part", reading.version, "1", query="?say=p1-2")
    assert html.count("<textarea") == 1
    assert html.index('id="p1-2"') < html.index("<textarea")


def test_a_note_is_theirs_alone_until_shared(abena: Any, mark: Any, reading: FamilyReading) -> None:
    said = press(abena, "note", reading.version, "p1-2", text="They rang three times.", sort="factual")
    assert said.status_code == 302
    assert facts(reading, "comment_made") == []
    assert "They rang three times." in words_of(fetch(abena, "notes"))
    assert "Kept here. Only you see it." in words_of(fetch(abena, "notes"))
    assert "They rang three times." not in fetch(mark, "notes")


def test_pressing_twice_keeps_one_note(abena: Any, reading: FamilyReading) -> None:
    page = fetch(abena, "note", reading.version, "p1-2")
    for _ in range(2):
        press(abena, "note", reading.version, "p1-2", page=page, text="They rang three times.")
    assert fetch(abena, "notes").count("They rang three times.") == 1


def test_only_the_notes_that_were_ticked_are_shared_and_each_is_answered(abena: Any, reading: FamilyReading) -> None:
    for passage, text in (("p1-1", "He sang hymns."), ("p1-2", "They rang three times.")):
        press(abena, "note", reading.version, passage, text=text, sort="factual")
    page = fetch(abena, "share-notes")
    assert "checked" not in page
    [tick] = re.findall(r'value="(\w+)"[^>]*>\s*<label[^>]*>\s*1\.2: They rang', page)
    for _ in range(2):
        assert press(abena, "share-notes", page=page, notes=[tick]).status_code == 302
    made = facts(reading, "comment_made")
    assert [entry.fact.fields["passage"] for entry in made] == ["p1-2"]
    answer_comment(
        reading.staff(),
        comment=str(made[0].fact.fields["comment"]),
        fate="accepted",
        reason="The log shows three calls.",
    )
    notes = words_of(fetch(abena, "notes"))
    assert "Answered 8 October: changed, as you asked. The log shows three calls." in notes


def test_a_shared_note_can_no_longer_be_changed_or_thrown_away(abena: Any, reading: FamilyReading) -> None:
    press(abena, "note", reading.version, "p1-2", text="They rang three times.")
    page = fetch(abena, "share-notes")
    note = re.findall(r'type="checkbox" value="(\w+)"', page)[0]
    press(abena, "share-notes", page=page, notes=[note])
    assert abena.get(f"/yours/draft/notes/{note}/change/").status_code == 404
    assert abena.get(f"/yours/draft/notes/{note}/throw-away/").status_code == 404


def test_needing_longer_is_said_without_a_reason(abena: Any, reading: FamilyReading) -> None:
    press(abena, "time-with-draft-version", reading.version, time="longer")
    assert len(facts(reading, "said_needs_longer")) == 1
    assert "You told us on 8 October that you need longer. Nothing runs out." in words_of(fetch(abena, "draft"))


def test_having_had_long_enough_is_said_once_and_keeps_the_promise(abena: Any, reading: FamilyReading) -> None:
    page = fetch(abena, "time-with-draft-version", reading.version)
    for _ in range(2):
        press(abena, "time-with-draft-version", reading.version, page=page, time="enough")
    assert len(facts(reading, "said_had_long_enough")) == 1
    assert "You told us on 8 October that you had long enough." in words_of(fetch(abena, "draft"))


def test_rather_not_reading_asks_about_this_draft_or_any_and_records_nothing_before(
    abena: Any, reading: FamilyReading
) -> None:
    answer = press(abena, "time-with-draft-version", reading.version, time="rather_not")
    assert answer["Location"].endswith("/rather-not/")
    assert facts(reading, "said_not_wanted") == []
    press(abena, "rather-not-read", reading.version, which="this", words="Tell me instead.")
    said = facts(reading, "said_not_wanted")
    assert [(e.fact.fields["what"], e.fact.fields["version"]) for e in said] == [("reading", reading.version)]
    assert "You told us you would rather not read this draft." in words_of(fetch(abena, "draft"))


def test_someone_who_would_rather_not_read_any_draft_can_still_begin(abena: Any, reading: FamilyReading) -> None:
    press(abena, "rather-not-read", reading.version, which="any")
    duty = position_now(reading.review).duty("long_enough_with_draft", person=reading.abena, version=reading.version)
    assert duty is not None
    assert str(duty.state) == "not_wanted"
    press(abena, "start-reading", reading.version)
    duty = position_now(reading.review).duty("long_enough_with_draft", person=reading.abena, version=reading.version)
    assert duty is not None
    assert str(duty.state) == "due"


def test_asking_for_paper_is_written_down_in_their_words(abena: Any, reading: FamilyReading) -> None:
    press(abena, "send-me-paper", query="?what=large", what="large", words="After 2 pm.")
    entered = SimpleNamespace(review=reading.review, person=reading.abena, user=None, since=None)
    standing = standing_of(entered)  # type: ignore[arg-type]
    replied = facts(reading, "replied")
    assert list(standing.words(*replied).values()) == ["Send it to me in larger print. After 2 pm."]
