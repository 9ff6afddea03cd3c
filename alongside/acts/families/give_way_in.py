"""Give a family member a way in: a short address of their own (or a link) by one way, and a code by another."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.access.ways_in import Given, make_new_code, make_way_in, same_way, way_in_of
from alongside.acts.desk import Desk, Doing, GateClosed, Refused, at_desk

# by which way the address goes -> the word the fact uses
SENT_AS = {
    "email": "link",
    "text": "link",
    "phone": "short_address",
    "in_person": "short_address",
    "visit": "short_address",
}
CODE_AS = {"post": "post", "prison": "post", "phone": "phone", "in_person": "in_person", "visit": "in_person"}


@dataclass(frozen=True, slots=True)
class By:
    """By which kind of way something goes, and over which channel of theirs (none when it is put into their hand)."""

    kind: str
    channel: str = ""


class SameWay(Refused):
    """Address and code would go the same way: whoever opens that letterbox, mailbox or phone would have both."""


class NoWayIn(Refused):
    """A new code was asked for, but they have no address it could go with."""


def give_way_in(doing: Doing, *, person: str, address: By | None, code: By) -> Given:
    """Make a way in and record that it was given. What comes back can be read out or printed once; hashes are kept.

    `address` None: they still have their address and only the code is new. The code goes in person, by phone or by
    post, over a channel that is confirmed safe, and never the way the address goes or went.
    """
    with at_desk(doing) as desk:
        way = None if address else way_in_of(desk.review, person)
        if address:
            address_by = address.kind
        elif way:
            address_by = way.address_by
        else:
            raise NoWayIn
        if same_way(address_by, code.kind) or (address and address.channel and address.channel == code.channel):
            raise SameWay
        for each in (address, code):
            _refuse_unsafe(desk, person, each)
        desk.append(
            "way_in_given", person=person, channel=address.channel if address else code.channel,
            way=SENT_AS.get(address_by, "paper"), code_given=CODE_AS[code.kind],
        )  # fmt: skip
        if way is not None:
            return make_new_code(way, code_by=code.kind)
        return make_way_in(
            desk.review, person, address_by=address_by, code_by=code.kind, with_link=SENT_AS.get(address_by) == "link"
        )


def _refuse_unsafe(desk: Desk, person: str, by: By | None) -> None:
    """What holds back a letter to a channel holds this back too."""
    if by is None or not by.channel:
        return
    closed = desk.ask("letter_sent", person=person, channel=by.channel)
    if closed:
        raise GateClosed("way_in_given", closed)
