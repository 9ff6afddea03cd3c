"""Writes a letter: one source and its values, in every form it takes (paper, page, e-mail, text message)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from alongside.design.words import KEPT, day_year
from alongside.documents.as_html import html
from alongside.documents.as_text import text
from alongside.documents.blocks import Block, Heading, to_json
from alongside.documents.filled import WordsMissing, blocks, filled, runs
from alongside.documents.pdf import make_pdf
from alongside.documents.typography import keep_together

from .source import Source, included, source
from .values import FRAME, Addressee, LetterFault, NamedContact, Need, Sender, checked

SUBJECT_LINE = "There is something new to read"
TEXT_MESSAGE = "There is something new to read."
TITLE = "A letter for you"
"""The title of every letter's PDF and page: it says nothing about anyone."""


@dataclass(frozen=True)
class Email:
    """An e-mail that gives nothing away: no name, no review, no reason."""

    subject: str
    blocks: tuple[Block, ...]

    def text(self) -> str:
        return text(self.blocks)

    def html(self) -> Markup:
        return html(self.blocks)


@dataclass(frozen=True)
class Letter:
    """One letter to one person. `blocks` begin with its heading; `values` are what it was told, checked."""

    source: Source
    values: Mapping[str, Any]
    blocks: tuple[Block, ...]

    @property
    def name(self) -> str:
        return self.source.name

    @property
    def heading(self) -> str:
        return text(self.blocks[:1])

    def sheet(self) -> dict[str, Any]:
        """What the paper shows besides the blocks, as plain values: the template's, and the preview's."""
        sender: Sender = self.values["sender"]
        to: Addressee = self.values["to"]
        contact: NamedContact = self.values["contact"]
        return {
            "title": TITLE,
            "day": self.values["dated"].isoformat(),
            "colour": sender.colour,
            "sender": {"name": sender.name, "address": list(sender.address), "phone": keep_together(sender.phone)},
            "to": list(to.lines),
            "on": day_year(self.values["dated"]).replace(" ", KEPT),
            "reference": self.values["reference"],
            "greeting": f"Dear {to.greeting},",
            "close": "With kind regards,",
            "points": self.values["point_size"],
            "signed": {"name": contact.name, "role": contact.role},
            "foot": f"This letter is about you and {self.values['subject']} only. "
            "You can ask for larger print, another language or a recording.",
        }

    def pdf(self) -> bytes:
        """The letter on A4, tagged (PDF/UA-1, PDF/A-2a), its address where a DL window shows it."""
        return make_pdf("letters/letter.typ", {**self.sheet(), "blocks": to_json(self.blocks)})

    def html(self, *, first_heading: int = 2) -> Markup:
        """The letter as a fragment for a preview, its heading at the level given. The words are those of the paper."""
        sheet = self.sheet()
        lines = Markup("<br>").join
        return Markup(
            '<div class="letter"><div class="letter-head"><p class="letter-from"><strong>{}</strong></p>'
            '<p class="soft">{}</p></div><div class="letter-head"><p>{}</p><p>{}</p></div><p>{}</p>{}'
            '<p class="letter-close">{}</p><p><strong>{}</strong><br>{}</p><p class="letter-foot">{}</p></div>'
        ).format(
            sheet["sender"]["name"],
            lines([*sheet["sender"]["address"], sheet["sender"]["phone"]]),
            lines(sheet["to"]),
            lines(filter(None, [sheet["on"], sheet["reference"]])),
            sheet["greeting"],
            html(self.blocks, first_heading=first_heading),
            sheet["close"],
            sheet["signed"]["name"],
            sheet["signed"]["role"],
            sheet["foot"],
        )

    def text_of_letter(self) -> str:
        """The letter's words as plain text: to read out on the phone, and for checks."""
        return text(self.blocks)

    @property
    def for_a_child(self) -> bool:
        """Whether these are the words of the child's version."""
        return bool(self.values["for_a_child"]) and self.source.child is not None

    def script(self, caller: str) -> tuple[Block, ...]:
        """What to say on the phone: first whether it is a good moment, then the matter, then what comes next. `caller`:
        the name of whoever rings.
        """
        held = {**self.values, "caller": caller}
        spoken = None if self.for_a_child else self.source.phone
        told = self.blocks[1:] if spoken is None else self._spoken(spoken, held)
        before, after = self._spoken(included("phone_before"), held), self._spoken(included("phone_after"), held)
        whom_to_ring = self._spoken(included("who_to_ring"), held)
        said_already = all(block in told for block in whom_to_ring)
        return (*before, *told, *(after[:1] + after[2:] if said_already else after))

    def _spoken(self, told: Iterable[Any], held: dict[str, Any]) -> tuple[Block, ...]:
        return tuple(blocks(told, held, included))

    def email(self) -> Email:
        """The e-mail that says there is something to read. It holds neither names nor the letter's words."""
        told = self.source.email if self.source.email is not None else included("every_email")
        return Email(SUBJECT_LINE, tuple(blocks(told, dict(self.values), included)))

    def text(self) -> str:
        """The text message. It holds no name, no link and no reason."""
        return filled(self.source.text, dict(self.values)) if self.source.text else TEXT_MESSAGE


def write(letter: str, **values: Any) -> Letter:
    """A letter, ready in every form. `needs_of(letter)` says what to give. Raises LetterFault naming what is wrong."""
    told = source(letter)
    held = checked(letter, told.needs, values)
    try:
        heading, words = told.child if told.child and held["for_a_child"] else (told.heading, told.letter)
        return Letter(told, held, (Heading(runs(filled(heading, held)), 1), *blocks(words, held, included)))
    except WordsMissing as fault:
        raise LetterFault(f"letter {letter!r}: {fault}") from fault


def written_before(letter: str, words: tuple[Block, ...], **frame: Any) -> Letter:
    """A letter whose words stand already, such as one on the pile, in its frame. It has no other values to be asked."""
    return Letter(source(letter), checked(letter, FRAME, frame), words)


def needs_of(letter: str) -> tuple[Need, ...]:
    """Every value a letter needs, in order: what all need, then its own."""
    return source(letter).needs
