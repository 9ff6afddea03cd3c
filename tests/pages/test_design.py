"""Tokens, words, weight: what can be checked without a browser."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import brotli
import pytest
from markupsafe import Markup

from alongside.design import words
from alongside.design.contrast import ratio
from alongside.design.theme import deep_wash, theme_css, theme_faults

HERE = Path(__file__).resolve().parents[2]
TOKENS = (HERE / "design-build/sass/_tokens.scss").read_text()
STATIC = HERE / "alongside/design/static/design"

GROUNDS = ("paper", "sheet", "wash")
TEXTS = ("ink", "soft", "deep", "deep-hover", "clay", "plum")


def scheme(name: str) -> dict[str, str]:
    body = re.search(rf"@mixin {name} {{(.*?)}}", TOKENS, re.DOTALL)[1]
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", body))


SCHEMES = {name: scheme(name) for name in ("light", "dark", "higher")}
PAPERS = dict(re.findall(r"\$([a-z-]+): (#[0-9a-f]{6})", TOKENS))


def test_the_contrast_formula_agrees_with_values_worked_by_hand():
    # black on white is 21 by definition. #777777: 119/255 = 0.46667, ((0.46667 + 0.055) / 1.055) ^ 2.4 = 0.18447,
    # and (1 + 0.05) / (0.18447 + 0.05) = 4.478
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)


@pytest.mark.parametrize("name", SCHEMES)
def test_all_text_reaches_seven_to_one(name):
    tokens = SCHEMES[name]
    pairs = [(text, ground) for text in TEXTS for ground in GROUNDS]
    pairs += [(text, "deep-wash") for text in ("ink", "soft", "deep", "deep-hover")]
    pairs += [(text, "clay-wash") for text in ("ink", "clay")]
    pairs += [("on-deep", "deep"), ("on-deep", "deep-hover"), ("paper", "ink"), ("sheet", "deep")]
    weak = {pair: round(ratio(tokens[pair[0]], tokens[pair[1]]), 2) for pair in pairs}
    assert {pair: reached for pair, reached in weak.items() if reached < 7} == {}


@pytest.mark.parametrize(("paper", "of"), [("staff-light", "light"), ("public-light", "light"), ("staff-dark", "dark")])
def test_text_reaches_seven_to_one_on_the_other_doors_paper(paper, of):
    assert min(ratio(SCHEMES[of][text], PAPERS[paper]) for text in TEXTS) >= 7


@pytest.mark.parametrize("name", SCHEMES)
def test_borders_that_mean_something_reach_three_to_one(name):
    tokens = SCHEMES[name]
    assert min(ratio(tokens["edge"], tokens[ground]) for ground in (*GROUNDS, "deep-wash")) >= 3


def test_the_focus_mark_can_be_seen():
    light = SCHEMES["light"]
    assert ratio(light["focus"], light["focus-ink"]) >= 7


def test_our_own_colour_has_no_faults():
    assert theme_faults(SCHEMES["light"]["deep"]) == []


def test_a_colour_that_is_too_pale_is_refused_with_where_and_what_to_do():
    faults = theme_faults("#3f8a99")
    assert faults[0].startswith("On the family’s page the contrast is ")
    assert all(fault.endswith("It has to be 7 to 1. Choose a darker colour.") for fault in faults)


@pytest.mark.parametrize("typed", ["blue", "#12345", "114b57", "#114b57;}", ""])
def test_what_is_no_colour_is_refused_before_it_reaches_a_stylesheet(typed):
    assert len(theme_faults(typed)) == 1


def test_text_on_a_partnerships_own_pale_ground_is_readable():
    # the palest ground a permitted colour makes still carries second text
    for colour in ("#114b57", "#5a1a5c", "#1d3d8f", "#004d26"):
        assert theme_faults(colour) == []
        assert ratio(SCHEMES["light"]["soft"], deep_wash(colour)) >= 6.5
        assert deep_wash(colour) in theme_css(colour)


def test_the_first_visit_stays_small():
    sent = [brotli.compress((STATIC / name).read_bytes()) for name in ("family.css", "alongside.js", "mark.svg")]
    fonts = [(STATIC / "fonts" / name).read_bytes() for name in ("atkinson-400.woff2", "atkinson-600.woff2")]
    # 30 kB in all, of which 3 are left for the page itself
    assert sum(map(len, sent + fonts)) < 27_000
    assert len(sent[0]) < 8_000


@pytest.mark.parametrize("door", ["family", "staff"])
def test_the_stylesheets_hold_nothing_that_moves_and_nothing_of_the_governments_brand(door):
    css = (STATIC / f"{door}.css").read_text()
    assert not re.search(r"animation|transition|@keyframes", css)
    assert not re.search(r"GDS Transport|crest|Crown-logo|crown\.svg", css)
    assert "--govuk" not in css
    assert "http" not in css


def test_the_fonts_hold_every_letter_of_english_and_welsh():
    ranges = re.findall(r"U\+([0-9a-f]+)(?:-([0-9a-f]+))?", (STATIC / "family.css").read_text(), re.IGNORECASE)
    covered = {letter for low, high in ranges for letter in range(int(low, 16), int(high or low, 16) + 1)}
    wanted = "âêîôûŵŷÂÊÎÔÛŴŶáéíóúẃýàèìòùẁỳäëïöüẅÿ’‘“”–—…£łőșżćč"
    assert [letter for letter in wanted if ord(letter) not in covered] == []


def test_days_are_written_as_people_say_them_and_never_part():
    when = date(2026, 10, 6)
    assert words.day(when) == "6\u00a0October"
    assert words.full_day(when) == "Tuesday 6\u00a0October 2026"
    assert words.day_year(when) == "6\u00a0October 2026"
    assert words.short_day(date(2026, 10, 13)) == "Tue\u00a013\u00a0Oct"
    assert words.shortest_day(date(2026, 9, 15)) == "15\u00a0Sept"


def test_a_moment_is_told_in_london():
    summer = datetime(2026, 7, 1, 20, 52, tzinfo=ZoneInfo("UTC"))
    assert words.clock_time(summer) == "9:52\u00a0pm"
    assert words.clock_time(datetime(2026, 12, 1, 12, 0, tzinfo=ZoneInfo("UTC"))) == "12\u00a0pm"
    assert words.day(datetime(2026, 6, 30, 23, 30, tzinfo=ZoneInfo("UTC"))) == "1\u00a0July"


def test_a_ready_sentence_keeps_its_days_whole_and_its_marks_as_they_were():
    assert (
        words.whole_days("by 13 October, not 3 of 4 or 12 Mayflower")
        == "by 13\u00a0October, not 3 of 4 or 12 Mayflower"
    )
    assert words.whole_days(Markup("<b>6 May</b>")) == Markup("<b>6\u00a0May</b>")
    assert not isinstance(words.whole_days("<b>6 May</b>"), Markup)


def test_names_are_joined_as_in_speech():
    assert words.names([]) == ""
    assert words.names(["Abena"]) == "Abena"
    assert words.names(["Abena", "Grace"]) == "Abena and Grace"
    assert words.names(["Abena", "Grace", "Daniel"]) == "Abena, Grace and Daniel"


def test_small_numbers_are_words():
    assert words.count_word(2) == "two"
    assert words.count_word(1, "person", "people") == "one person"
    assert words.count_word(0, "thing") == "no things"
    assert words.count_word(14, "person", "people") == "14 people"


def test_plain_text_becomes_paragraphs_and_nothing_else():
    made = words.paragraphs("Jay sang.\r\nBadly.\n \n<b>I rang back.</b>\n\n\n")
    assert made == "<p>Jay sang.<br>Badly.</p>\n<p>&lt;b&gt;I rang back.&lt;/b&gt;</p>"
