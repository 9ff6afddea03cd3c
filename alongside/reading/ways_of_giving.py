"""By which ways something can be given to one family member, the one they wish for first. Never the address itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from alongside.people.people import Known
from alongside.reading.closed_words import said
from alongside.reading.families import ChannelSeen, safe_channels
from casebook import Position

# the kind of a way -> how it goes by it (what the facts say), in words, and how it is done
GOES = {
    "email": ("email", "by e-mail"),
    "text": ("text", "by text message"),
    "phone": ("phone", "by phone"),
    "post": ("post", "by letter"),
    "prison": ("post", "by letter to prison"),
    "in_person": ("visit", "face to face"),
    "through_advocate": ("through_advocate", "through their advocate"),
    "through_professional": ("by_hand", "through someone they trust"),
}
ORDER = tuple(GOES)
# words in a wish -> the kind of way it means, the first that is found
WISHES = (
    ("text", "text"), ("letter", "post"), ("post", "post"), ("paper", "post"), ("e-mail", "email"), ("email", "email"),
    ("visit", "in_person"), ("page", "email"), ("online", "email"), ("phone", "phone"), ("call", "phone"),
    ("ring", "phone"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class WayOfGiving:
    """One kind of one channel. `how`: the word of the facts; `words`: “by letter”."""

    kind: str
    channel: str
    how: str
    words: str

    @property
    def by_post(self) -> bool:
        return self.how == "post"


def ways_of_giving(position: Position, known: Known) -> list[WayOfGiving]:
    """The ways confirmed as safe and theirs, those they wish for first."""
    return in_wished_order(safe_channels(position, known.id), wish_of(known))


def in_wished_order(channels: Iterable[ChannelSeen], wish: str) -> list[WayOfGiving]:
    """Each kind of each channel as a way of giving."""
    ways = [
        WayOfGiving(kind, channel.id, *GOES[kind]) for channel in channels for kind in channel.kinds if kind in GOES
    ]
    wanted = next((kind for word, kind in WISHES if word in wish.casefold()), "")
    return sorted(ways, key=lambda way: (way.kind != wanted, ORDER.index(way.kind)))


def wish_of(known: Known) -> str:
    """How they like to hear of meetings, in the words it was noted in; empty when nobody asked yet."""
    preferences = known.more.get("preferences")
    if isinstance(preferences, dict):
        return str(preferences.get("updates", ""))
    for line in str(preferences or "").split("\n"):
        topic, colon, words = line.partition(":")
        if colon and topic.strip().casefold() == "updates":
            return words.strip()
    return ""


def ways_in_words(ways: Iterable[WayOfGiving]) -> str:
    """Letter by post, phone or e-mail: every kind once."""
    kinds = list(dict.fromkeys(said(way.kind) for way in ways))
    words = " or ".join(filter(None, [", ".join(kinds[:-1]), *kinds[-1:]]))
    return f"{words[:1].upper()}{words[1:]}"
