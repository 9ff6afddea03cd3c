"""Makes a leaflet of its source and the partnership's own contacts: as blocks, as a page, as tagged PDF."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from markupsafe import Markup

from alongside.design.words import MONTHS
from alongside.documents.as_html import html
from alongside.documents.as_text import text
from alongside.documents.blocks import Block, heading, paragraph, to_json
from alongside.documents.filled import blocks, filled
from alongside.documents.pdf import make_pdf
from alongside.documents.typography import keep_together
from alongside.process_files import types_with, whose_name, written_for

LEAFLETS = types_with("leaflet")
"""One for each kind of review that has a leaflet.yaml in its folder of process files."""
EXAMPLES = {
    "childrens": "Thornmere Safeguarding Children Partnership",
    "adults": "Thornmere Safeguarding Adults Board",
    "community_safety": "Thornmere Community Safety Partnership",
}


@dataclass(frozen=True)
class Contacts:
    """What a partnership puts into its leaflets. `advocate` is a whole sentence; `made_on` dates it."""

    partnership: str
    phone: str
    hours: str
    address: tuple[str, ...]
    advocate: str
    privacy_address: str
    complaints: str
    made_on: date
    colour: str = "#114b57"


@dataclass(frozen=True)
class Leaflet:
    """One leaflet. `blocks` are all of it, from its title to the numbers to ring; `body` is what stands between.

    `for_whom`: “For families of a child”.
    """

    kind: str
    for_whom: str
    contacts: Contacts
    title: str
    lead: str
    body: tuple[Block, ...]
    other_formats: str
    helplines: str

    @property
    def blocks(self) -> tuple[Block, ...]:
        contacts = self.contacts
        return (
            heading(self.title, 1),
            paragraph(self.lead, kind="lead"),
            *self.body,
            heading("Ring us"),
            paragraph(keep_together(f"{contacts.phone}, {contacts.hours}.")),
            paragraph(keep_together(f"Or write to {contacts.partnership}, {', '.join(contacts.address)}.")),
            paragraph(self.other_formats),
            paragraph(self.helplines),
        )

    def html(self, *, first_heading: int = 2) -> Markup:
        """The leaflet as a fragment, its title at the level given."""
        return html(self.blocks, first_heading=first_heading)

    def text(self) -> str:
        return text(self.blocks)

    def pdf(self) -> bytes:
        """The leaflet on two sides of A4, tagged (PDF/UA-1, PDF/A-2a)."""
        made_on = self.contacts.made_on
        told = {
            "title": self.title,
            "day": made_on.isoformat(),
            "month": f"{MONTHS[made_on.month - 1]} {made_on.year}",
            "lead": self.lead,
            "colour": self.contacts.colour,
            "contacts": {**asdict(self.contacts), "made_on": "", "phone": keep_together(self.contacts.phone)},
            "body": to_json(self.body),
            "other_formats": self.other_formats,
            "helplines": self.helplines,
        }
        return make_pdf("leaflets/leaflet.typ", told)


def leaflet(kind: str, contacts: Contacts) -> Leaflet:
    """The leaflet for families in one kind of review, with the partnership's own contacts. Raises KeyError."""
    if kind not in LEAFLETS:
        raise KeyError(f"there is no leaflet {kind!r}; there are {', '.join(LEAFLETS)}")
    told = written_for(kind, "leaflet", contacts.made_on)
    values = {"contacts": contacts}
    return Leaflet(
        kind=kind,
        for_whom=told["for_whom"],
        contacts=contacts,
        title=told["title"],
        lead=told["lead"],
        body=tuple(blocks(told["body"], values)),
        other_formats=told["other_formats"],
        helplines=filled(told["helplines"], values),
    )


def example_contacts(kind: str) -> Contacts:
    """Invented contacts for the examples; telephone numbers from the ranges kept for fiction."""
    return Contacts(
        partnership=EXAMPLES[whose_name(kind)],
        phone="01632 960 200",
        hours="Monday to Friday, 9 to 5",
        address=("4 Mill Lane", "Thornmere TH1 2AB"),
        advocate="Thornmere Family Advocacy can find one for you on 01632 960 377, or ask us.",
        privacy_address="alongside.example/privacy",
        complaints="tell our business manager on 01632 960 201",
        made_on=date(2026, 10, 1),
    )
