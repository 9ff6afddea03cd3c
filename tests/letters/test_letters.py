"""Every letter: in the field's words, in every form, and giving nobody away."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date

import html5lib
import pypdf
import pytest
import textstat

from alongside.documents.as_text import text
from alongside.documents.blocks import Heading, words_of
from alongside.documents.typography import MONTHS
from alongside.leaflets import LEAFLETS
from alongside.letters import Letter, LetterFault, example, letter_names, needs_of, write
from tests.builders.pdf_reading import faults, pages_of, tags, words_in

NAMES = (
    "first_contact", "panel_update", "panel_change", "draft_shared", "new_version", "comments_answered",
    "recommendations_invite", "publication_date", "statement_offer", "statement_withdrawn_confirmed", "way_in",
    "holding_letter", "cannot_reach_you", "follow_up", "closing", "advocate_offer", "scope_question", "panel_date",
    "meet_the_panel", "check_in", "recommendation_fate", "last_call", "publication_day", "five_days_after",
    "name_decision", "decision", "refusal_outcome", "catch_up", "door_open", "pause_offer", "proceedings_news",
)  # fmt: skip
FORBIDDEN = (
    "please", "unfortunately", "engagement", "engage", "overdue", "submit", "service user", "deadline", "process",
    "stakeholder", "!", "asap", "failure to",
)  # fmt: skip
PARTED_DAY = re.compile(rf"\d{{1,2}}[ \n](?:{MONTHS})\b")


@pytest.fixture(params=NAMES)
def letter(request: pytest.FixtureRequest) -> Letter:
    return write(request.param, **example(request.param))


def test_every_letter_there_is_is_named_here() -> None:
    assert sorted(NAMES) == list(letter_names())


def test_a_letter_on_paper_is_accessible_and_short(letter: Letter) -> None:
    made = letter.pdf()
    assert faults(made, "ua1") == []
    assert faults(made, "2a") == []
    assert pages_of(made) <= 2
    assert len(made) < 80_000


def test_a_letter_has_one_topic_as_its_first_heading(letter: Letter) -> None:
    heads = [tag for tag in tags(letter.pdf()) if tag["/S"] == "/H1"]
    assert len(heads) == 1
    assert [b.level for b in letter.blocks if isinstance(b, Heading)][0] == 1
    assert all(block.level == 2 for block in letter.blocks[1:] if isinstance(block, Heading))


def test_no_letter_uses_a_word_we_do_not_use(letter: Letter) -> None:
    told = letter.text_of_letter().lower()
    assert [word for word in FORBIDDEN if word in told] == []
    assert "'" not in told
    assert '"' not in told


def test_a_day_never_parts_from_its_month(letter: Letter) -> None:
    assert PARTED_DAY.findall(letter.text_of_letter()) == []
    for line in words_in(letter.pdf()).split("\n"):
        assert not re.search(r"\b\d{1,2}$", line.strip()) or not re.search(rf"^(?:{MONTHS})", line)


def test_a_letter_is_easy_to_read(letter: Letter) -> None:
    # Reading age about 11 is school year 6, which the Flesch-Kincaid grade calls 6. Headings end without a full stop,
    # so each block is given one: the measure counts sentences.
    told = " ".join(line.rstrip(".:") + "." for line in letter.text_of_letter().split("\n") if line.strip())
    assert textstat.flesch_kincaid_grade(told) <= 6.5


def test_a_letter_says_whom_to_ring_and_that_it_is_about_one_person_only(letter: Letter) -> None:
    told = words_in(letter.pdf()).replace("\u00a0", " ")
    assert "01632 960 214" in told
    assert "This letter is about you and Jay only." in told
    assert "Mrs Grace Osei" in told
    assert "Dear Mrs Osei," in told
    assert "Helen Marsh" in told


def test_the_email_gives_nothing_away(letter: Letter) -> None:
    email = letter.email()
    assert email.subject == "There is something new to read"
    told = email.text()
    for secret in (
        "Osei",
        "Grace",
        "Jay",
        "Marsh",
        "Helen",
        "2026-03",
        "Thornmere",
        "review",
        "Panel",
        "report",
        "draft",
    ):
        assert secret not in told, secret
    assert "01632\u00a0960\u00a0200" in told
    assert "<" not in told
    assert [word for word in FORBIDDEN if word in told.lower()] == []


def test_the_text_message_is_one_sentence_for_all(letter: Letter) -> None:
    assert letter.text() == "There is something new to read."


def test_the_preview_is_valid_html_with_the_same_words(letter: Letter) -> None:
    made = letter.html()
    html5lib.HTMLParser(strict=True).parse(f"<!DOCTYPE html><html lang=en><title>x</title><body>{made}</body></html>")
    for block in letter.blocks:
        if isinstance(block, Heading):
            assert words_of(block.runs) in made.unescape()
    assert "<h2>" in str(made)


def test_the_address_stands_where_the_window_shows_it() -> None:
    # GOV.UK Notify and a DL window: from 24.6 mm, 39.5 mm below the top, 95.4 mm wide and 26.8 mm tall.
    places: dict[str, tuple[float, float]] = {}

    def note(words: str, page: list[float], line: list[float], *rest: object) -> None:
        x, y = line[4], line[5]  # a point in the line's own space, moved by the page's matrix
        place = (page[0] * x + page[2] * y + page[4], page[1] * x + page[3] * y + page[5])
        places.update({each.strip(): place for each in words.split("\n") if each.strip()})

    held = example("panel_update")
    held["to"] = type(held["to"])(("Mrs Grace Osei", "Flat 3", "Linden House", "18 Linden Court", "Old Linfield",
                                   "Linfield", "TH3 7QD"), "Mrs Osei")  # fmt: skip
    sheet = pypdf.PdfReader(io.BytesIO(write("panel_update", **held).pdf())).pages[0]
    sheet.extract_text(visitor_text=note)
    height = float(sheet.mediabox.height)
    mm = 72 / 25.4
    for words in held["to"].lines:
        x, y = next(place for said, place in places.items() if words in said)
        below_top = (height - y) / mm
        assert 24.5 <= x / mm <= 120, words
        assert 39.5 < below_top < 39.5 + 26.8, words


def test_the_draft_letter_has_no_date_to_finish_by_and_no_field_for_one() -> None:
    for name in ("draft_shared", "new_version"):
        held = example(name)
        letter = write(name, **{**held, "contact": replace(held["contact"], stands_in="")})
        told = letter.text_of_letter()
        assert "There is no date to finish by." in told
        assert "until you have told us you had long enough" in told
        assert not re.search(rf"\d{{1,2}}[ \u00a0](?:{MONTHS})", told)
        assert [need.name for need in needs_of(name) if need.sort == "day"] == ["dated"]
        for hurry in (" by ", "within", "as soon as", "latest", "until then", "weeks", "days left"):
            assert hurry not in told.replace("to finish by.", "").lower(), hurry


def test_the_way_in_never_carries_the_code() -> None:
    assert "code" not in " ".join(need.name for need in needs_of("way_in") if need.name != "code_comes")
    letter = write("way_in", **example("way_in"))
    assert "The code is not in this letter" in letter.text_of_letter()
    assert "alongside.example" not in letter.email().text()
    with pytest.raises(LetterFault, match="'code' is not a value"):
        write("way_in", **example("way_in"), code="4821")


def test_the_first_letter_holds_every_block_that_practice_asks_for() -> None:
    told = write("first_contact", **example("first_contact")).text_of_letter()
    for block in (
        "does not decide who is to blame", "not an inquest", "How you can take part", "You can say no, or not now",
        "You can come back later", "advocate", "The police and the courts", "cannot promise to keep it secret",
        "Your information", "ring me",
    ):  # fmt: skip
        assert block in told, block


def test_what_is_missing_unknown_or_wrong_is_named() -> None:
    held = example("panel_update")
    with pytest.raises(LetterFault, match="'meeting_on' is missing"):
        write("panel_update", **{**held, "meeting_on": None})
    with pytest.raises(LetterFault, match="'metting_on' is not a value"):
        write("panel_update", **held, metting_on=date(2026, 10, 6))
    with pytest.raises(LetterFault, match="'meeting_on' is not of the sort day"):
        write("panel_update", **{**held, "meeting_on": "6 October"})
    with pytest.raises(LetterFault, match="no letter 'panel_updates'"):
        write("panel_updates", **held)
    with pytest.raises(LetterFault, match="row that differs in why"):
        write(
            "comments_answered",
            **{**example("comments_answered"), "answers": [{"about": "3", "said": "x", "became": "y"}]},
        )


def test_staffs_own_words_are_kept_as_written_and_never_read_as_instructions() -> None:
    words = "He said {{ contact.phone }} and {% if x %}.\n\n#let x = 1 <b>bold</b> \ue000no\ue001"
    letter = write("panel_update", **{**example("panel_update"), "words": words})
    told = letter.text_of_letter()
    assert "He said {{ contact.phone }} and {% if x %}." in told
    assert "#let x = 1 <b>bold</b> no" in told
    assert "<b>bold" not in letter.html()
    assert faults(letter.pdf()) == []


def test_a_day_typed_by_staff_is_kept_whole_too() -> None:
    letter = write("panel_update", **{**example("panel_update"), "words": "We meet on 6 October 2026 at 2 pm."})
    assert "6\u00a0October\u00a02026 at 2\u00a0pm" in letter.text_of_letter()


def test_what_was_left_out_leaves_no_hole() -> None:
    held = {k: v for k, v in example("panel_update").items() if k not in ("next_meeting", "next_word_by", "note")}
    told = write("panel_update", **held).text_of_letter()
    assert "The day of the next Panel meeting is not fixed yet." in told
    assert "None" not in told
    assert "\n\n\n" not in told


def test_a_changed_day_is_said_with_the_old_one_and_an_apology() -> None:
    held = example("publication_date")
    changed = write("publication_date", **held).text_of_letter()
    assert "26\u00a0January" in changed
    assert "Tuesday 2\u00a0February" in changed
    assert "We are sorry for the change." in changed
    first = write("publication_date", **{k: v for k, v in held.items() if k not in ("earlier_day", "why")})
    assert first.heading == "When the report is published"
    assert "sorry" not in first.text_of_letter()
    none = write("publication_date", **{k: v for k, v in held.items() if k not in ("day", "day_before")})
    assert "There is no new day yet." in none.text_of_letter()


def test_writing_every_example_from_the_command_line(tmp_path: object, capsys: pytest.CaptureFixture[str]) -> None:
    from alongside.letters.__main__ import main

    assert main(tmp_path / "letters") == 0  # type: ignore[operator]
    made = sorted(path.name for path in (tmp_path / "letters").glob("*.pdf"))  # type: ignore[operator]
    assert made == sorted([*(f"{name}.pdf" for name in NAMES), *(f"leaflet-{kind}.pdf" for kind in LEAFLETS)])
    assert "31 letters and 3 leaflets" in capsys.readouterr().out


def test_every_letter_says_what_happens_next(letter: Letter) -> None:
    assert "What happens next" in letter.text_of_letter()


def test_every_call_begins_by_asking_who_is_there_and_ends_with_a_way_out(letter: Letter) -> None:
    said = text(letter.script("Samuel Reed"))
    assert said.startswith("Hello. May I speak with Mrs Grace Osei? My name is Samuel Reed.")
    assert said.count("If you would rather take no ") == 1
    assert [word for word in FORBIDDEN if word in said.lower()] == []


def test_asking_how_they_are_never_asks_whether_they_are_finished_and_names_no_day() -> None:
    held = example("check_in")
    letter = write("check_in", **{**held, "contact": replace(held["contact"], stands_in="")})
    for said in (letter.text_of_letter(), text(letter.script("Helen Marsh"))):
        asked = said.replace("not to ask how far", "")
        assert not re.search(r"finish|how far|deadline|by when|still reading", asked)
        assert not re.search(rf"\d{{1,2}}[ \u00a0](?:{MONTHS})", said)


@pytest.mark.parametrize("name", ["first_contact", "panel_update", "draft_shared", "publication_date", "check_in"])
def test_a_child_gets_its_own_words(name: str) -> None:
    letter = write(name, **example(name), for_a_child=True)
    assert letter.for_a_child
    assert faults(letter.pdf()) == []
    told = " ".join(line.rstrip(".:") + "." for line in letter.text_of_letter().split("\n") if line.strip())
    assert textstat.flesch_kincaid_grade(told) <= 4.5
    assert "grown-up" in told


def test_print_of_the_size_they_asked_for_is_accessible_and_leaves_the_address_alone() -> None:
    usual, large = (write("decision", **example("decision"), point_size=size).pdf() for size in (12, 18))
    assert faults(large) == []
    assert pages_of(large) > pages_of(usual)


def test_to_a_prison_nothing_is_enclosed() -> None:
    told = write("draft_shared", **example("draft_shared"), in_prison=True).text_of_letter()
    assert "Nothing may be put in with a letter to you" in told
    assert "second envelope" not in told
    assert "Online" not in told
