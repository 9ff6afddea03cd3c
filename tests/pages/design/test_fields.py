"""What people type, and what they are told."""

from __future__ import annotations

from datetime import date, time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict

from alongside.design import fields
from alongside.design.fields import Form, SeenAndOnce


def told(field, data, files=None):
    """What the field says about this, or what it understood."""
    form = type("Asked", (Form,), {"it": field})(data, files)
    return form.cleaned_data["it"] if form.is_valid() else form["it"].fault


def boxes(day="", month="", year=""):
    return {"it-day": day, "it-month": month, "it-year": year}


DAY = fields.DayField("Which day?", missing="Say which day the meeting is.")
DAY_OF_THE_YEAR = fields.DayField("Which day?", missing="Say which day.", with_year=False)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (boxes("6", "October", "2026"), date(2026, 10, 6)),
        (boxes("06", "10", "2026"), date(2026, 10, 6)),
        (boxes("6", "sept", "2026"), date(2026, 9, 6)),
        (boxes("6", "Oct.", "2026"), date(2026, 10, 6)),
        (boxes("Tuesday 6 October 2026"), date(2026, 10, 6)),
        (boxes("6/10/2026"), date(2026, 10, 6)),
        ({"it": "2026-10-06"}, date(2026, 10, 6)),
        (boxes("29", "2", "2028"), date(2028, 2, 29)),
    ],
)
def test_a_day_is_understood_as_people_write_it(typed, meant):
    assert told(DAY, typed) == meant


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (boxes(), "Say which day the meeting is."),
        (boxes("31", "June", "2026"), "June has 30 days. Which day did you mean?"),
        (boxes("29", "2", "2027"), "February 2027 has 28 days. Which day did you mean?"),
        (boxes("6", "Octember", "2026"), "Type the month as its name or a number from 1 to 12."),
        (boxes("6", "Ju", "2026"), "Type the month as its name or a number from 1 to 12."),
        (boxes("6", "October"), "Type the year as well."),
        (boxes("6", "October", "26"), "Type the year with four figures, like 2027."),
        (boxes("6", "", "2026"), "Type the month as well."),
        (boxes("sixth", "October", "2026"), "Type the day as a number, like 14."),
        (boxes("0", "October", "2026"), "October has 31 days. Which day did you mean?"),
    ],
)
def test_a_day_that_cannot_be_says_what_to_do(typed, said):
    assert told(DAY, typed) == said


def test_a_day_of_every_year_may_be_the_29th_of_february():
    assert told(DAY_OF_THE_YEAR, boxes("29", "February")) == (29, 2)
    assert told(DAY_OF_THE_YEAR, boxes("14 January")) == (14, 1)


def test_what_was_typed_as_a_day_stays_in_its_boxes():
    form = type("Asked", (Form,), {"it": DAY})(boxes("31", "June", "2026"))
    assert [box.value for box in form["it"].day_boxes] == ["31", "June", "2026"]
    again = type("Asked", (Form,), {"it": DAY})(initial=boxes("31", "June", "2026"))
    assert [box.value for box in again["it"].day_boxes] == ["31", "June", "2026"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("2 pm", time(14)), ("2.30pm", time(14, 30)), ("14:30", time(14, 30)), ("12 am", time(0)), ("noon", time(12))],
)
def test_a_time_is_understood(typed, meant):
    assert told(fields.TimeField("When?", missing="Say when."), {"it": typed}) == meant


@pytest.mark.parametrize("typed", ["2", "25:00", "13 pm", "soon"])
def test_a_time_that_could_be_either_is_asked_again(typed):
    assert told(fields.TimeField("When?", missing="Say when."), {"it": typed}) == "Type a time like 2 pm or 14:30."


def test_long_words_are_kept_exactly():
    words = fields.LongTextField("Your words", missing="Write something.")
    assert told(words, {"it": "  Jay sang.\r\n\r\n I rang back. "}) == "  Jay sang.\n\n I rang back. "
    assert told(words, {"it": " \r\n "}) == "Write something."


def test_a_telephone_number_is_british_unless_it_says_otherwise():
    phone = fields.PhoneField("Number", missing="Type a number.")
    assert told(phone, {"it": "01632 960 200"}) == "+441632960200"
    assert told(phone, {"it": "+351 21 123 4567"}) == "+351211234567"
    assert told(phone, {"it": "01632 96"}) == "Check the number. It has too few or too many figures."
    assert told(phone, {"it": "ask me"}) == "Type the number in figures, like 01632 960 200."


def test_an_address_keeps_its_lines_and_drops_empty_ones():
    address = fields.AddressField("Where?", missing="Say where.")
    assert told(address, {"it": "18 Linden Court,\r\n\r\n Thornmere "}) == "18 Linden Court\nThornmere"


def test_choices_come_back_in_the_order_shown_and_strangers_are_refused():
    field = fields.ChoicesField("Which?", choices=[("a", "A"), ("b", "B", "hint")], missing="Tick one.")
    assert told(field, QueryDict("it=b&it=a")) == ["a", "b"]
    assert told(field, QueryDict("it=c")) == "Choose one of the answers shown."
    assert told(field, QueryDict("")) == "Tick one."


def test_nothing_is_ticked_beforehand():
    form = type("Asked", (Form,), {"it": fields.ChoicesField("Which?", choices=[("a", "A")], optional=True)})()
    assert [answer.chosen for answer in form["it"].answers] == [False]


def test_yes_and_no_are_a_bool_and_no_is_an_answer():
    field = fields.YesNoField("May we?", missing="Choose one.")
    assert told(field, {"it": "no"}) is False
    assert told(field, {"it": ""}) == "Choose one."


def test_a_file_of_another_kind_is_named_and_refused():
    field = fields.FileField("The draft", missing="Choose the file.")
    assert told(field, {}, {"it": SimpleUploadedFile("draft.pdf", b"x")}) == "Choose a file whose name ends in .docx."
    assert told(field, {}, {}) == "Choose the file."
    assert told(field, {}, {"it": SimpleUploadedFile("Draft.DOCX", b"x")}).name == "Draft.DOCX"


def test_a_compulsory_field_has_to_say_what_to_do():
    with pytest.raises(TypeError):
        fields.TextField("Name")
    with pytest.raises(TypeError):
        fields.TextField("Name", optional=True, missing="Type it.")


def test_the_summary_leads_to_the_first_box_of_each_place():
    class Asked(SeenAndOnce, Form):
        when = fields.DayField("Which day?", missing="Say which day.")
        who = fields.ChoiceField("Who?", choices=[("a", "A")], missing="Choose one.")
        note = fields.TextField("Note", optional=True)

    form = Asked({"seen": "12", "once": "x", "when-day": ""})
    assert form.check_title == "There are two things to check"
    assert form.check_summary == [
        {"text": "Say which day.", "href": "#id_when-day"},
        {"text": "Choose one.", "href": "#id_who"},
    ]
    form.check("note", "The gate closed while you were writing.")
    assert form.check_summary[-1] == {"text": "The gate closed while you were writing.", "href": "#id_note"}
    assert Asked().check_summary == []


def test_what_the_page_was_drawn_from_travels_along():
    class Asked(SeenAndOnce, Form):
        note = fields.TextField("Note", optional=True)

    form = Asked({"seen": "12", "once": "token"})
    assert form.is_valid()
    assert (form.cleaned_data["seen"], form.cleaned_data["once"]) == (12, "token")
    assert fields.fresh(Asked, 12)["seen"].value() == 12
