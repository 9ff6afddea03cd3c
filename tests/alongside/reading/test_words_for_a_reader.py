"""What is looked at before words go to someone: how they read, whose names stand in them, what is only theirs."""

from __future__ import annotations

import pytest

from alongside.people.people import About, Known
from alongside.reading.families import ChannelSeen
from alongside.reading.how_it_reads import how_it_reads, syllables
from alongside.reading.marked_words import marked_words
from alongside.reading.names_in_words import named_in
from alongside.reading.updates_text import without_greeting
from alongside.reading.ways_of_giving import in_wished_order, wish_of

JAY = About(name="Jay Osei", called="Jay", pronoun="he", published_name="", died=True)
FAMILY = {
    "a": Known("a", "Abena Osei", "Abena", "mother"),
    "g": Known("g", "Grace Osei", "Mrs Osei", "grandmother"),
    "m": Known("m", "Mark Dellow", "Mark", "father"),
    "r": Known("r", "Rose Ann Hill", "Rose", "aunt"),
}


def named(words: str, reader: str) -> list[str]:
    return named_in(words, reader, FAMILY, [each for each in FAMILY if each != reader], JAY)


# ------------------------------------------------------------ how it reads


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("the", 1),
        ("school", 1),
        ("number", 2),
        ("talked", 1),
        ("wanted", 2),
        ("table", 2),
        ("copies", 2),
        ("horses", 2),
    ],
)
def test_syllables_are_counted_from_the_letters(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_age_is_five_more_than_the_grade() -> None:
    # 17 words in 2 sentences, 19 syllables (“again” and “later” have two): 0.39×8.5 + 11.8×19/17 − 15.59 = 0.91;
    # five more is 5.9, so 6
    assert how_it_reads("We met on the day we said we would. We will meet you again two weeks later.").age == 6
    # six words with 28 syllables or so are far beyond any school year: the oldest we say is 18
    hard = "Proportionate multidisciplinary information necessitated considerable deliberation."
    assert how_it_reads(f"{hard} {hard} {hard}").age == 18


def test_a_few_words_say_nothing_about_an_age() -> None:
    assert how_it_reads("The Panel met.").age is None


def test_long_sentences_are_named_and_short_ones_are_not() -> None:
    # 21 words; more than 20 are long
    long = (
        "The Panel also talked about what should change in how schools keep phone numbers "
        "when a child stays in two homes."
    )
    read = how_it_reads(f"{long} It was cold.")
    assert read.long == (long,)
    assert read.long_words == "One long sentence:"


def test_hard_words_and_office_words_are_named_and_names_are_not() -> None:
    read = how_it_reads("The multidisciplinary group met Alexandrina. Unfortunately nobody rang the service user.")
    assert read.hard == ("multidisciplinary",)
    assert ("service user", "person") in read.office
    assert how_it_reads("Nobody rang her. She waited all day by the phone in the hall.").words == (
        "Nothing here needs a dictionary."
    )


# ------------------------------------------------------------ whose names stand in it


@pytest.mark.parametrize("words", ["We told Mark.", "Mark’s form", "Mr Dellow", "MARK DELLOW came"])
def test_a_name_is_found_however_it_stands_there(words: str) -> None:
    assert named(words, "a") == ["m"]


@pytest.mark.parametrize("words", ["We will mark it, and the sun rose.", "It was remarkable.", "Nobody is named."])
def test_a_word_that_only_looks_like_a_name_is_none(words: str) -> None:
    assert named(words, "a") == []


def test_a_surname_shared_with_the_reader_or_with_the_one_who_died_points_at_nobody() -> None:
    assert named("The Osei family. Jay Osei’s school.", "a") == []
    assert named("Jay Osei’s school.", "m") == []
    assert named("Grace Osei said so.", "a") == ["g"]
    assert named("Abena said so.", "m") == ["a"]


# ------------------------------------------------------------ what is only theirs


def test_words_that_are_only_in_their_copy_are_marked() -> None:
    shared = "The family asked why the school rang only one number. The Panel talked about this."
    own = "You asked why the school rang only one number. The Panel talked about this. You were right."
    marked = marked_words(shared, own)
    [paragraph] = marked.paragraphs
    assert paragraph[0] == ("You", True)
    assert paragraph[1][0].startswith("asked why the school")
    assert paragraph[1][1] is False
    assert paragraph[-1] == ("You were right.", True)
    assert " ".join(words for words, _ in paragraph) == own


def test_the_same_words_have_no_mark_and_quite_other_words_are_theirs_alone() -> None:
    assert marked_words("It met. It read.", "It met. It read.").any_marked is False
    other = marked_words("The Panel met on Tuesday.", "Hello Kofi, some people talked.")
    assert other.alone
    assert not other.any_marked


def test_a_whole_letter_stands_inside_ours_without_its_greeting_and_name() -> None:
    text = "Dear Mrs Osei,\n\nThe Panel met.\n\nWith kind regards,\nHelen Marsh"
    assert without_greeting(text, "Helen Marsh") == "The Panel met."
    assert without_greeting("Dear Abena,\n\nIt met.\n\nHelen", "Helen Marsh") == "It met."
    assert without_greeting("The Panel met.", "Helen Marsh") == "The Panel met."


# ------------------------------------------------------------ by which way


def test_the_way_they_wish_for_comes_first() -> None:
    channels = [ChannelSeen("1", ["email"]), ChannelSeen("2", ["post", "in_person"]), ChannelSeen("3", ["phone"])]
    assert [way.kind for way in in_wished_order(channels, "letter by post")] == ["post", "email", "phone", "in_person"]
    assert [way.kind for way in in_wished_order(channels, "")] == ["email", "phone", "post", "in_person"]
    known = Known("g", "Grace", "Grace", "", {"preferences": "how: talk\nupdates: letter by post"})
    assert wish_of(known) == "letter by post"
    assert wish_of(FAMILY["a"]) == ""
