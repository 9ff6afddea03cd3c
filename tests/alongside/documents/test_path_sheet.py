"""The path on paper: one sheet, one place where you are, the same words in the drawing and in the PDF."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pypdf
import pytest
import typst

from alongside.documents.path_layout import LAST_Y, SHORTEN_BEYOND, lay_out
from alongside.documents.path_sheet import PathSheet, Step, path_sheet
from alongside.documents.pdf import FONTS
from alongside.documents.widths import width, wrapped
from tests.builders.pdf_reading import faults, tags

DONE = Step("The review was decided", "18 May 2026", "Three organisations agreed to look at what happened.", "done")
HERE = Step(
    "The draft report is with you",
    "Since 24 September",
    "It stays with you for as long as you need. There is no date to finish by.",
    "here",
    ("Read the draft", "Ask for more time, or for paper", "Say you would rather not read it"),
)
AHEAD = Step("Two groups sign the report off", "", "Neither sees it until you have told us you had long enough.")


def sheet_of(*steps: Step) -> PathSheet:
    return path_sheet(
        steps,
        above="Abena’s path through Jay’s review, as of 8 October 2026",
        ring="Helen Marsh, 01632 960 214",
        hours="Monday to Thursday, 9 to 4:30",
        day=date(2026, 10, 8),
    )


def drawn(sheet: PathSheet) -> list[ElementTree.Element]:
    return [ElementTree.fromstring(str(svg)) for svg in sheet.svg()]


def words_in(root: ElementTree.Element) -> str:
    return " ".join(element.text or "" for element in root.iter() if element.tag.endswith("text"))


def test_the_drawing_and_the_pdf_say_the_same() -> None:
    sheet = sheet_of(DONE, HERE, AHEAD)
    in_pdf = " ".join(pypdf.PdfReader(io.BytesIO(sheet.pdf())).pages[0].extract_text().split())
    for words in (DONE.title, HERE.title, *HERE.choices, "You are here", "Helen Marsh,"):
        assert words in words_in(drawn(sheet)[0])
        assert words in in_pdf


def test_the_pdf_is_accessible_and_each_mark_is_spoken() -> None:
    made = sheet_of(DONE, HERE, AHEAD).pdf()
    assert faults(made, "ua1") == []
    assert faults(made, "2a") == []
    spoken = {str(tag["/Alt"]) for tag in tags(made) if "/Alt" in tag}
    assert spoken == {"Done:", "You are here:", "Still to come:"}


def test_every_line_fits_on_the_paper() -> None:
    long = Step(
        "A step whose title goes on for so long that it cannot stand on a single line of the sheet at all", "", ""
    )
    for placed in lay_out([DONE, replace(HERE, words=HERE.words * 4), replace(long, words=AHEAD.words * 5)])[0].placed:
        assert all(placed.x + width(line, 15) <= 732 for line in placed.lines)
        assert all(placed.x + width(line, 16.5, "semibold") <= 732 for line in placed.title_lines)


def test_steps_never_overlap() -> None:
    placed = lay_out([DONE, replace(HERE, words=HERE.words * 4), AHEAD, DONE])[0].placed
    for above, below in zip(placed, placed[1:], strict=False):
        bottom = above.box[1] if above.box else above.bottom
        top = below.box[0] if below.box else below.title_y
        assert top > bottom


def test_there_is_one_place_where_you_are() -> None:
    with pytest.raises(ValueError, match="one place"):
        lay_out([HERE, HERE])


def test_beyond_fourteen_steps_what_is_done_is_shortened_to_title_and_day() -> None:
    fourteen = lay_out([DONE] * 10 + [HERE] + [AHEAD] * 3)
    fifteen = lay_out([DONE] * 11 + [HERE] + [AHEAD] * 3)
    assert SHORTEN_BEYOND == 14
    assert [p.lines != () for p in fourteen[0].placed if p.step.mark == "done"] == [True] * 10
    assert [p.lines for p in fifteen[0].placed if p.step.mark == "done"] == [()] * 11
    assert all(p.lines for p in fifteen[0].placed if p.step.mark != "done")


def test_what_does_not_fit_goes_to_a_second_sheet_and_type_stays_as_large() -> None:
    sheet = sheet_of(*[DONE] * 20, HERE, *[AHEAD] * 12)
    assert [each.number for each in sheet.sheets] == [1, 2]
    assert all(placed.bottom <= LAST_Y for each in sheet.sheets for placed in each.placed)
    sizes = {float(e.get("font-size", "99")) for root in drawn(sheet) for e in root.iter() if e.tag.endswith("text")}
    assert min(sizes) * 0.75 >= 11  # CSS pixels to points
    assert len(pypdf.PdfReader(io.BytesIO(sheet.pdf())).pages) == 2
    assert "sheet 2 of 2" in words_in(drawn(sheet)[1])


def test_a_branch_is_drawn_only_while_a_choice_is_open() -> None:
    def diamonds(step: Step) -> int:
        return sum("l6.5 6.5" in (e.get("d") or "") for e in drawn(sheet_of(step))[0].iter())

    assert diamonds(HERE) == 3
    assert diamonds(replace(HERE, choices=())) == 0


def test_nobodys_words_become_drawing() -> None:
    nasty = Step('<script>"&', "<b>", "</text><script>", "here", ("<i>",))
    assert "<script" not in "".join(sheet_of(nasty).svg())
    assert sheet_of(nasty).pdf()


def test_what_someone_said_no_to_is_a_dash_on_the_way_and_is_explained() -> None:
    said_no = Step(
        "You were offered an advocate", "9 June", "You said not for now. You can have one at any time.", "not_wanted"
    )
    sheet = sheet_of(DONE, said_no, HERE)
    assert "Dash: not for now." in words_in(drawn(sheet)[0])
    assert "Dash: not for now." not in words_in(drawn(sheet_of(DONE, HERE))[0])
    assert "You said not for now:" in {str(tag.get("/Alt")) for tag in tags(sheet.pdf())}
    assert faults(sheet.pdf()) == []


def test_days_stay_whole_when_lines_are_wrapped() -> None:
    told = sheet_of(replace(AHEAD, words="It is told to you on 6 October. " * 12)).sheets[0].placed[0].lines
    assert not any(line.endswith(" 6") or line.startswith("October") for line in told)


def test_widths_are_what_the_typeface_says() -> None:
    # Typst measures the same words in the same font; kerning, which we leave out, may only make them shorter.
    for words in (HERE.words, AHEAD.words, "Łucja’s “path” – 01632 960 214"):
        for weight, look in ((400, "regular"), (600, "semibold")):
            source = f"""#set text(font: "Atkinson Hyperlegible Next", size: 100pt, weight: {weight}, kerning: false)
            #context [#metadata(measure(sys.inputs.words).width.pt()) <w>]"""
            told = typst.query(
                source.encode(), "<w>", field="value", one=True, font_paths=[str(FONTS)], ignore_system_fonts=True,
                sys_inputs={"words": words},
            )  # fmt: skip
            assert float(told) == pytest.approx(width(words, 100, look), rel=0.01)  # type: ignore[arg-type]


def test_words_are_parted_at_spaces_only() -> None:
    assert wrapped("one two three", width("one two", 15) + 1, 15) == ("one two", "three")
    assert wrapped("6\u00a0October", 10, 15) == ("6\u00a0October",)
    assert wrapped("", 10, 15) == ()
