"""What is recorded once something was told: for each kind of letter the fact, and what else the fact holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from alongside.acts.desk import Desk
from alongside.letters.asked import as_answers, plain
from alongside.reading.tellings import Reader
from alongside.reading.tellings.publication import owes_change

BY_VOICE = ("phone", "visit")
Fields = dict[str, Any]
Facts = list[tuple[str, Fields]]


@dataclass(frozen=True, slots=True)
class Giving:
    """One person is told one thing: the reader knows what it is about, and the words of their copy.

    `kind`: how it goes (post, email, text, phone, visit, through_advocate, by_hand); `channel`: by which of their ways.
    `copy`: the id of their copy, known once it was given. `heard`: what they said to it, as it was said.
    """

    reader: Reader
    letter: str
    kind: str
    channel: str
    heard: str = ""
    copy: str = ""

    @property
    def by_voice(self) -> bool:
        return self.kind in BY_VOICE


class Goes(NamedTuple):
    """`fact`; `about`: its field that holds what it is about; `words`: its field that points at words kept apart."""

    fact: str
    about: str = ""
    words: str = ""


GOES = {
    "advocate_offer": Goes("advocate_offered"),
    "scope_question": Goes("asked_what_to_look_at"),
    "holding_letter": Goes("holding_letter_sent", words="letter"),
    "decision": Goes("decision_told", "decision", words="what"),
    "refusal_outcome": Goes("refusal_outcome_told", words="what"),
    "catch_up": Goes("catch_up_given"),
    "door_open": Goes("return_of_declined_offered"),
    "pause_offer": Goes("pause_offered"),
    "proceedings_news": Goes("proceedings_news_told"),
    "panel_date": Goes("panel_date_told", "meeting"),
    "panel_change": Goes("panel_change_told", "meeting"),
    "meet_the_panel": Goes("meeting_panel_offered"),
    "new_version": Goes("new_version_told", "version"),
    "check_in": Goes("checked_in_about_reading", "version"),
    "recommendation_fate": Goes("recommendation_fate_told", "recommendation"),
    "statement_offer": Goes("statement_offered"),
    "statement_withdrawn_confirmed": Goes("withdrawal_confirmed", "statement"),
    "last_call": Goes("last_call_made", "date"),
    "publication_day": Goes("publication_day_contact_made"),
    "name_decision": Goes("pseudonym_decision_told", "pseudonym"),
    "five_days_after": Goes("five_day_contact_made"),
}
FOLLOW_UPS = {"6": "six_month_contact_made", "12": "twelve_month_contact_made"}
# the kind of a way -> the words of facts that know fewer ways
AS_UPDATE = {"text": "phone"}
AS_TRIED = {"through_advocate": "through_professional", "by_hand": "through_professional"}
AS_FIRST_CONTACT = {"by_hand": "through_professional"}


def facts_told(giving: Giving) -> Facts:
    """The facts, in order, without the words they point at."""
    special = SPECIAL.get(giving.letter)
    if special is not None:
        return special(giving)
    goes = GOES[giving.letter]
    about: Fields = {goes.about: _as_field(goes.about, giving.reader.about)} if goes.about else {}
    return [(goes.fact, about)]


def record_told(desk: Desk, giving: Giving, on: date | None) -> None:
    """Record it. Words it points at, and what they said to it, are kept apart; where they answered there and then and
    nothing else says so, that we spoke is recorded as well.
    """
    person, channel = giving.reader.person, giving.channel
    field, facts = GOES[giving.letter].words if giving.letter in GOES else "", facts_told(giving)
    written = plain(giving.letter, giving.reader.text) if field else ""
    words = desk.keep_words(written, sort=giving.letter, person=person)
    said = desk.keep_words(giving.heard, sort="said", person=person)
    speaks = {fact for fact, _ in facts} & {"call_made", "first_contact_made"}
    for fact, fields in facts:
        more = {field: words} if field else {"words": said} if fact in speaks else {}
        desk.append(fact, on=on, person=person, channel=channel, **fields, **more)
    if said and giving.by_voice and not speaks:
        desk.append("call_made", on=on, person=person, channel=channel, words=said)


def _as_field(name: str, about: str) -> Any:
    """Days as days. A decision recorded before decisions had ids is known by its number, which is no id."""
    if name == "date":
        return date.fromisoformat(about)
    return "" if name == "decision" and about.isdecimal() else about


def _first_contact(giving: Giving) -> Facts:
    """A letter is a try; only when they answered there and then is it contact. Once there was contact, it asks them to
    take part, and nothing else.
    """
    invited: tuple[str, Fields] = ("invited", {})
    if giving.reader.latest("first_contact_made"):
        return [invited]
    if giving.by_voice and giving.heard.strip():
        return [invited, ("first_contact_made", {"kind": AS_FIRST_CONTACT.get(giving.kind, giving.kind)})]
    return [invited, ("contact_attempted", {"kind": AS_TRIED.get(giving.kind, giving.kind)})]


def _update(giving: Giving) -> Facts:
    how = AS_UPDATE.get(giving.kind, giving.kind)
    return [("panel_update_given", {"meeting": giving.reader.about, "kind": how, "letter": giving.copy})]


def _draft(giving: Giving) -> Facts:
    how = as_answers("draft_shared", giving.reader.text).get("how", "page")
    copy = giving.copy if how == "paper" else ""
    return [("draft_opened_to", {"version": giving.reader.about, "how": how, "copy": copy})]


def _publication(giving: Giving) -> Facts:
    told: Facts = [("publication_change_told", {})] if owes_change(giving.reader) else []
    if giving.reader.about != "none":
        told.append(("publication_date_told", {"date": date.fromisoformat(giving.reader.about)}))
    return told


def _follow_up(giving: Giving) -> Facts:
    return [(FOLLOW_UPS[giving.reader.about], {})]


def _letter(giving: Giving) -> Facts:
    """Where no other fact speaks of it: that a letter went, or that we spoke."""
    if giving.by_voice:
        return [("call_made", {})]
    return [("letter_sent", {"kind": giving.kind, "letter": giving.copy})]


SPECIAL: dict[str, Callable[[Giving], Facts]] = {
    "first_contact": _first_contact,
    "panel_update": _update,
    "draft_shared": _draft,
    "publication_date": _publication,
    "follow_up": _follow_up,
    "comments_answered": _letter,
    "recommendations_invite": _letter,
    "cannot_reach_you": _letter,
    "closing": _letter,
}
