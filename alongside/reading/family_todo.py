"""What a family member can do now, as rows of their first page. None of it has to be done."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.design.words import count_word, day, names, weekday
from alongside.reading.draft_reading import draft_open_to, notes_told, place_in, time_with
from alongside.reading.family_page import Standing
from alongside.reading.impact_statements import statement_of
from alongside.reading.publication_for import kept_clear, publication_for
from alongside.reading.updates_for import updates_for


@dataclass(frozen=True, slots=True)
class Todo:
    """Something they can do: a title, a soft line, and the name of its page."""

    title: str
    words: str
    page: str


def todo_of(standing: Standing) -> list[Todo]:
    """What they can do now. None of it has to be done."""
    if standing.not_to_be_published:
        return [*_updates(standing), *_wishes(standing)]
    if standing.stepped_back:
        return [*_wishes(standing), *_publication(standing), *_days(standing)]
    return [
        *_draft(standing), *_offers(standing), *_recommendations(standing), *_updates(standing),
        *_publication(standing), *_statement(standing), *_days(standing), *_wishes(standing),
    ]  # fmt: skip


def _draft(standing: Standing) -> list[Todo]:
    opened = draft_open_to(standing)
    if opened is None:
        return []
    time = time_with(standing, opened.version)
    if time.rather_not:
        words = "You told us you would rather not. You can still read it, on any day."
    elif time.enough and (time.longer is None or time.enough.number > time.longer.number):
        words = f"You told us on {day(time.enough.fact.on)} that you had long enough. You can still read it."
    else:
        words = _stopped_at(standing, opened.version)
    return [Todo("Read the draft report", words, "family:draft")]


def _stopped_at(standing: Standing, version: str) -> str:
    part = place_in(standing, version)
    notes = len(notes_told(standing, version))
    if part is None and not notes:
        return "It stays with you for as long as you need. You can stop at any line."
    if part is None:
        return f"It stays with you for as long as you need. We kept your {count_word(notes, 'note')}."
    kept = f"We kept your place and your {count_word(notes, 'note')}." if notes else "We kept your place."
    return f"You stopped at {f'part {part}' if part else 'the start'}. {kept}"


def _offers(standing: Standing) -> list[Todo]:
    rows = []
    if standing.latest("advocate_offered") and not (standing.advocate or standing.latest("advocate_offer_answered")):
        words = "Someone who works for you, not for us. It is free."
        rows.append(Todo("Say whether you would like an advocate", words, "family:advocate"))
    if not standing.position.latest("terms_fixed") and not standing.latest("scope_input_given"):
        words = f"What matters about {standing.about.called}’s life, and what must not be missed."
        rows.append(Todo("Say what the review should look at", words, "family:what-to-look-at"))
    answered = standing.latest("meeting_panel_offer_answered", "met_the_panel")
    if standing.latest("meeting_panel_offered") and not answered and not standing.position.latest("executive_signed"):
        words = "The people who guide this review. Someone can come with you."
        rows.append(Todo("Say whether you would like to meet the Panel", words, "family:meet-the-panel"))
    return rows


def _recommendations(standing: Standing) -> list[Todo]:
    if standing.position.latest("recommendations_drafted") is None or standing.said_no_to("recommendations"):
        return []
    told = standing.latest("recommendations_talked_through", "recommendation_view_given")
    words = (
        "You have told us what you think. See what became of it."
        if told
        else "Agree, disagree, or put it in your own words."
    )
    return [Todo("What should change", words, "family:recommendations")]


def _updates(standing: Standing) -> list[Todo]:
    given = updates_for(standing)
    if not given:
        return []
    newest = given[0]
    words = f"The newest is about {day(newest.met_on)}." if newest.met_on else "Everything we told you, in one place."
    return [Todo("Read what the Panel talked about", words, "family:updates")]


def _publication(standing: Standing) -> list[Todo]:
    known = publication_for(standing)
    if known.published_on:
        return [
            Todo(
                "What happens after publication",
                f"It was published on {day(known.published_on)}.",
                "family:publication",
            )
        ]
    if known.day:
        return [Todo("See how the day of publication will go", f"It is on {weekday(known.day)}.", "family:publication")]
    return []


def _statement(standing: Standing) -> list[Todo]:
    statement = statement_of(standing.review, standing.position, standing.person)
    called = standing.about.called
    if statement.agreed:
        words = f"You agreed to it on {day(statement.agreed.on)}. You can take it back on any day."
        return [Todo("Your Impact Statement", words, "family:statement")]
    if standing.published or standing.said_no_to("statement") or statement.answer == "no":
        return []
    words = "Your own words, published with the report if you want that."
    if statement.written:
        words = "Your Impact Statement. You have made a start; nobody else has seen it."
    return [Todo(f"Write about {called}", words, "family:statement")]


def _days(standing: Standing) -> list[Todo]:
    if standing.published:
        return []
    given = [day(kept.first_day) for kept in kept_clear(standing)]
    words = f"You have told us {names(given)}." if given else "Birthdays, or any day that is hard."
    return [Todo("Tell us days to leave you alone", words, "family:quiet-days")]


def _wishes(standing: Standing) -> list[Todo]:
    if standing.stepped_back:
        return [Todo("Take part after all", "In everything, or in one thing only.", "family:my-wishes")]
    return [Todo("Choose what you take part in", "Leave something out, or take it up again.", "family:my-wishes")]
