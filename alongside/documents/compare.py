"""What changed between two versions of a report, passage by passage, and where a comment's passage went."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from markupsafe import Markup, escape
from rapidfuzz import fuzz

from .draft import CONTEXT, Draft, Passage, hashed
from .typography import plain

How = Literal["same", "changed", "moved", "gone", "new"]
ALIKE = 62.0
"""How like two passages must be, of 100, to count as one passage that was changed rather than one gone and one new."""
ALIKE_IN_PLACE = 40.0
"""The same between neighbours that did not change."""
FOUND_AGAIN = 72.0
CONFETTI = 5
"""Words and the spaces between them, counted together: up to three words."""
SAME_NEIGHBOURS = 90.0
"""How like the words around must be for a passage written anew to count as the one that was spoken about."""


@dataclass(frozen=True)
class Change:
    """What became of one passage. `before` and `after` are its anchors in the old and new version, None if not there.

    `html` holds the words with <ins> and <del>; of a passage that is the same, only its words.
    """

    before: str | None
    after: str | None
    how: How
    html: Markup


@dataclass(frozen=True)
class CommentAnchor:
    """What a comment is about, kept so that it can be found in another version.

    `quote` is the words of the passage or of a part of it; `before` and `after` the words around the passage.
    """

    passage: str
    quote: str
    before: str = ""
    after: str = ""

    @classmethod
    def at(cls, passage: Passage, quote: str = "") -> CommentAnchor:
        """The anchor of a comment on a passage, or on some words in it."""
        return cls(passage.anchor, quote or passage.text, passage.prefix, passage.suffix)


@dataclass(frozen=True)
class FoundAgain:
    """Where a comment belongs in another version: `passage` is None if it is gone. `likeness` is of 100."""

    passage: str | None
    how: Literal["same", "changed", "gone"]
    likeness: float


def compare(old: Draft, new: Draft) -> tuple[Change, ...]:
    """Every passage of both versions, in the new one's order; what is gone stands where it stood."""
    pairs = _pairs(old.passages, new.passages)
    return tuple(_in_order(old.passages, new.passages, pairs))


def re_anchor(anchor: CommentAnchor, new: Draft) -> FoundAgain:
    """The passage of a new version that a comment belongs to, by its words first, then by what stands around them."""
    quote = plain(anchor.quote)
    wanted = hashed(anchor.quote)
    exact = [each for each in new.passages if each.hash == wanted or quote in plain(each.text)]
    if exact:
        best = max(exact, key=lambda each: (each.hash == wanted, _context(anchor, each), each.anchor == anchor.passage))
        return FoundAgain(best.anchor, "same", 100.0)
    scored = [(_likeness(quote, plain(each.text)) + _context(anchor, each) / 12, each) for each in new.passages]
    likeness, best_passage = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    if best_passage is None or likeness < FOUND_AGAIN:
        between = max(new.passages, key=lambda each: _context(anchor, each), default=None)
        if between is None or _context(anchor, between) < SAME_NEIGHBOURS:
            return FoundAgain(None, "gone", round(likeness, 1))
        return FoundAgain(between.anchor, "changed", round(_likeness(quote, plain(between.text)), 1))
    return FoundAgain(best_passage.anchor, "changed", round(min(likeness, 99.9), 1))


def _likeness(quote: str, text: str) -> float:
    """How like, of 100; a short quote is looked for inside a longer passage."""
    whole = fuzz.ratio(quote, text)
    return max(whole, fuzz.partial_ratio(quote, text) - 4) if 20 <= len(quote) < len(text) else whole


def _context(anchor: CommentAnchor, passage: Passage) -> float:
    """How like the words around are, of 100."""
    if not anchor.before and not anchor.after:
        return 0.0
    sides = [
        fuzz.ratio(plain(anchor.before)[-CONTEXT:], passage.prefix),
        fuzz.ratio(plain(anchor.after)[:CONTEXT], passage.suffix),
    ]
    return sum(sides) / 2


def _pairs(old: Sequence[Passage], new: Sequence[Passage]) -> dict[int, int]:
    """Which old passage became which new one, by place: equal words, then the likest, then those in the same gap."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for place, passage in enumerate(new):
        waiting[passage.hash].append(place)
    pairs: dict[int, int] = {}
    for place, passage in enumerate(old):
        if waiting[passage.hash]:
            pairs[place] = waiting[passage.hash].pop(0)
    _pair_the_likest(old, new, pairs)
    _pair_within_gaps(old, new, pairs)
    return pairs


def _left(old: Sequence[Passage], new: Sequence[Passage], pairs: dict[int, int]) -> tuple[list[int], list[int]]:
    taken = set(pairs.values())
    return [a for a in range(len(old)) if a not in pairs], [b for b in range(len(new)) if b not in taken]


def _pair_the_likest(old: Sequence[Passage], new: Sequence[Passage], pairs: dict[int, int]) -> None:
    left_old, left_new = _left(old, new, pairs)
    likely = []
    for a in left_old:
        for b in left_new:
            if likeness := fuzz.ratio(old[a].text, new[b].text, score_cutoff=ALIKE):
                likely.append((-likeness, abs(a - b), a, b))
    taken: set[int] = set()
    for _, _, a, b in sorted(likely):
        if a not in pairs and b not in taken:
            pairs[a] = b
            taken.add(b)


def _pair_within_gaps(old: Sequence[Passage], new: Sequence[Passage], pairs: dict[int, int]) -> None:
    """A passage written anew stands between the same neighbours, under the same number or with some of its words."""
    left_old, left_new = _left(old, new, pairs)
    back = {b: a for a, b in pairs.items()}
    for a in left_old:
        above = max((place for place in pairs if place < a and place not in left_old), default=None)
        for b in left_new:
            beneath = max((place for place in back if place < b), default=None)
            same_gap = (None if above is None else pairs[above]) == beneath
            same_number = old[a].number and old[a].number == new[b].number
            if same_gap and (same_number or fuzz.ratio(old[a].text, new[b].text) >= ALIKE_IN_PLACE):
                pairs[a] = b
                left_new.remove(b)
                break


def _in_order(old: Sequence[Passage], new: Sequence[Passage], pairs: dict[int, int]) -> list[Change]:
    kept_in_order = _longest_rising([pairs[place] for place in sorted(pairs)])
    from_old = {b: a for a, b in pairs.items()}
    changes: list[Change] = []
    told = 0
    for place, passage in enumerate(new):
        if place not in from_old:
            changes.append(Change(None, passage.anchor, "new", Markup("<ins>{}</ins>").format(passage.text)))
            continue
        was = old[from_old[place]]
        if place in kept_in_order:  # what is gone from before this passage stands before it
            changes += [_gone(old[p]) for p in range(told, from_old[place]) if p not in pairs]
            told = max(told, from_old[place] + 1)
        if was.hash == passage.hash:
            how: How = "same" if place in kept_in_order else "moved"
            changes.append(Change(was.anchor, passage.anchor, how, escape(passage.text)))
        else:
            changes.append(Change(was.anchor, passage.anchor, "changed", marked(was.text, passage.text)))
    return changes + [_gone(old[p]) for p in range(told, len(old)) if p not in pairs]


def _gone(passage: Passage) -> Change:
    return Change(passage.anchor, None, "gone", Markup("<del>{}</del>").format(passage.text))


def _longest_rising(places: list[int]) -> set[int]:
    """The longest run of places that kept their order: all others moved."""
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for place in places:
        at = bisect_left(tails, place)
        before[place] = ends[at - 1] if at else None
        tails[at : at + 1] = [place]
        ends[at : at + 1] = [place]
    kept: set[int] = set()
    last: int | None = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept


def marked(old: str, new: str) -> Markup:
    """The new words with what was taken out as <del> and what came in as <ins>, word by word, all of it escaped.

    Up to three words that happen to stay between two changes are shown as changed with them: nobody can read confetti.
    """
    a, b = (re.findall(r"\s+|[^\s]+", words) for words in (old, new))
    pieces: list[Markup] = []
    out, come = "", ""

    def flush() -> None:
        nonlocal out, come
        pieces.append(Markup("<del>{}</del>").format(out) if out else Markup(""))
        pieces.append(Markup("<ins>{}</ins>").format(come) if come else Markup(""))
        out = come = ""

    steps = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    for place, (what, a1, a2, b1, b2) in enumerate(steps):
        between = 0 < place < len(steps) - 1
        if what == "equal" and not (between and a2 - a1 <= CONFETTI):
            flush()
            pieces.append(escape("".join(b[b1:b2])))
        else:
            out, come = out + "".join(a[a1:a2]), come + "".join(b[b1:b2])
    flush()
    return Markup("").join(pieces)
