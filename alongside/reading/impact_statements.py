"""A person's Impact Statement: what they have written, what exactly they agreed to, and what became of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from alongside.documents.models import Document
from alongside.documents.statement_texts import StatementText, last_text, statement_id, text_with
from alongside.people.people import About
from alongside.people.words import words_with
from alongside.record.models import Review
from casebook import Entry, Position

USES = ("web", "training", "press", "launch")


@dataclass(frozen=True, slots=True)
class Agreed:
    """The text its author agreed to, and to which uses. `file` is SHA-256 of `text`."""

    file: str
    text: str
    on: date
    uses: frozenset[str]
    name_form: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One person's statement as it stands.

    `answer`: yes, no, later or nothing yet. `written`: what they last kept. `approved_file`: the newest text they said
    were their words. `agreed`: while they agree to its use. `checked`: clear, change_suggested or nothing.
    `withdrawn_on`: when the statement before this one was taken back; `confirmed`: whether we said so.
    """

    id: str
    offered: bool
    answer: str
    written: StatementText | None
    approved_file: str
    agreed: Agreed | None
    checked: str
    reason: str
    in_bundle: bool
    withdrawn_on: date | None
    confirmed: bool


def statement_of(review: Review, position: Position, person: str) -> Statement:
    """The statement this person is writing or has agreed to. Four queries at most."""
    withdrawn = position.facts("statement_withdrawn", person=person)
    statement = statement_id(review.id, person, len(withdrawn))
    about = {"person": person, "statement": statement}
    approved = position.latest("statement_approved_by_author", **about)
    file = str(approved.fact.fields["file"]) if approved else ""
    consented = position.latest("statement_consented", **about, file=file) if file else None
    checked = position.latest("statement_text_checked", **about, file=file) if file else None
    answer = position.latest("statement_offer_answered", person=person)
    reason = str(checked.fact.fields.get("reason", "")) if checked else ""
    confirmed = position.latest("withdrawal_confirmed", person=person)
    return Statement(
        id=statement,
        offered=position.latest("statement_offered", person=person) is not None,
        answer=str(answer.fact.fields["answer"]) if answer else "",
        written=last_text(review.id, statement),
        approved_file=file,
        agreed=_agreed(review, statement, consented),
        checked=str(checked.fact.fields.get("outcome", "")) if checked else "",
        reason=words_with(review.id, [reason]).get(reason, ""),
        in_bundle=bool(file) and position.latest("statement_put_in_bundle", **about, file=file) is not None,
        withdrawn_on=withdrawn[-1].fact.on if withdrawn else None,
        confirmed=bool(withdrawn) and confirmed is not None and confirmed.number > withdrawn[-1].number,
    )


def text_agreed_to(review_id: str, statement: str, file: str) -> str:
    """The exact words with this hash, for whoever puts them on the public page. Raises Document.DoesNotExist."""
    return text_with(review_id, statement, file)


@dataclass(frozen=True, slots=True)
class AsPublished:
    """A text as it would stand on the public page. `times`: how often the name was changed into the chosen one."""

    text: str
    times: int


def as_published(text: str, about: About, *, own_name: bool = False) -> AsPublished:
    """The author's words with the chosen name in place of the one the family uses, unless they want their own to stand.

    Only whole names are changed, whatever follows them: “Jay’s” becomes “Rowan’s”; “Jaywalking” stays.
    """
    if own_name or not about.published_name or about.published_name == about.called:
        return AsPublished(text, 0)
    changed, times = text, 0
    for name in (about.name, about.called):
        changed, found = re.subn(rf"\b{re.escape(name)}\b", lambda _: about.published_name, changed)
        times += found
    return AsPublished(changed, times)


def signed(about: About, relation: str, name: str, name_form: str) -> str:
    """How the author is named under their words: their name, their first name, or whose they are (“Rowan’s mother”)."""
    shown = about.published_name or about.called
    forms = {"full": name, "first": name.split()[0] if name else ""}
    return forms.get(name_form) or f"{shown}’s {relation}"


THEIR = {"he": "his", "she": "her"}


def headed(about: About, relation: str) -> str:
    """What stands over their words on the public page: “In her niece’s words”."""
    return f"In {THEIR.get(about.pronoun, 'their')} {relation}’s words"


def _agreed(review: Review, statement: str, consented: Entry | None) -> Agreed | None:
    if consented is None:
        return None
    fields = consented.fact.fields
    file = str(fields["file"])
    try:
        text = text_with(review.id, statement, file)
    except Document.DoesNotExist:
        text = ""
    uses = frozenset(use for use in USES if fields.get(use))
    return Agreed(file, text, consented.fact.on, uses, str(fields.get("name_form", "none")))
