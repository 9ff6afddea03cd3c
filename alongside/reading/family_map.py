"""The family map: where each person stands in the drawing, and what joins them.

It is laid out by who people are to the person the review is about: the generations above, their own, the one below.
Only
what we know is drawn: whose parent a grandparent is, nobody recorded, so no line says it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from alongside.people.people import About
from alongside.reading.families import Member

HEIGHT, GAP, ROW, MARGIN = 72.0, 32.0, 140.0, 24.0  # in the drawing's own units
LEAST_WIDTH, LETTER = 150.0, 8.8
SUBJECT = "subject"
PARENTS = ("mother", "father", "parent", "adopter", "step_parent", "foster_carer")
TOGETHER = ("sibling", "half_sibling")
COUPLE = ("spouse", "partner", "former_partner")
GENERATIONS: tuple[tuple[str, ...], ...] = (
    ("grandparent",),
    (*PARENTS, "aunt_or_uncle"),
    (*TOGETHER, *COUPLE, "cousin", "friend", "carer", "other"),
    ("child",),
)
OWN = 2  # the generation of the person the review is about


class Wanted(NamedTuple):
    """A pill before it has a place. `shape`: person, subject, not_asked or helper."""

    id: str
    shape: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pill:
    """One person or helper in the drawing."""

    id: str
    shape: str
    lines: tuple[str, ...]
    x: float
    y: float
    width: float

    @property
    def middle(self) -> float:
        return self.x + self.width / 2

    @property
    def bottom(self) -> float:
        return self.y + HEIGHT


@dataclass(frozen=True, slots=True)
class FamilyMap:
    """`lines`: (sort, SVG path), the sorts being kin, stands_by and apart; `bars`: where the two upright bars stand."""

    width: float
    height: float
    pills: list[Pill]
    lines: list[tuple[str, str]]
    bars: list[tuple[float, float]]


def drawn(members: Iterable[Member], about: About, advocates: Mapping[str, str], *, sensitive: bool) -> FamilyMap:
    """Lay the family out.

    `advocates`: person -> the advocate's name. Without `sensitive` nobody is shown as kept apart.
    """
    family = {member.id: member for member in members if member.relation_kind != SUBJECT}
    helpers = [
        Wanted(f"helper-{person}", "helper", (name, f"{family[person].called}’s advocate"))
        for person, name in advocates.items()
        if person in family
    ]
    rows = [row for row in (helpers, *_generations(family, about)) if row]
    pills = _placed(rows)
    at = {pill.id: pill for pill in pills}
    lines = _kin(family, at) + [
        ("stands_by", _curve(at[f"helper-{person}"], at[person])) for person in advocates if person in at
    ]
    apart = _apart(family, at) if sensitive else []
    width = max(pill.x + pill.width for pill in pills) + MARGIN
    height = max(pill.bottom for pill in pills) + MARGIN
    return FamilyMap(width, height, pills, lines + [("apart", path) for path, _ in apart], [bar for _, bar in apart])


def _generations(family: Mapping[str, Member], about: About) -> list[list[Wanted]]:
    known = {kind for kinds in GENERATIONS for kind in kinds}
    rows = []
    for number, kinds in enumerate(GENERATIONS):
        row = [
            Wanted(member.id, "person" if member.reached or member.died_on else "not_asked", _words(member))
            for member in family.values()
            if member.relation_kind in kinds or (number == OWN and member.relation_kind not in known)
        ]
        if number == OWN:
            whose = {"he": "his review", "she": "her review"}.get(about.pronoun, "their review")
            row.insert(len(row) // 2, Wanted(SUBJECT, SUBJECT, (about.called, whose)))
        rows.append(row)
    return rows


def _words(member: Member) -> tuple[str, ...]:
    if member.died_on:
        stands = "has died"
    elif member.holds:
        stands = "on hold"
    elif member.stepped_back_on:
        stands = "stepped back"
    else:
        stands = "taking part" if member.reached else "not asked yet"
    return (member.name, member.known.relation, stands)


def _width(wanted: Wanted) -> float:
    return max(LEAST_WIDTH, LETTER * max(len(line) for line in wanted.lines) + 36)


def _placed(rows: list[list[Wanted]]) -> list[Pill]:
    """Each row in the middle of the widest."""
    lengths = [sum(_width(wanted) for wanted in row) + GAP * (len(row) - 1) for row in rows]
    widest = max(lengths)
    pills = []
    for number, (row, length) in enumerate(zip(rows, lengths, strict=True)):
        x = MARGIN + (widest - length) / 2
        for wanted in row:
            pills.append(Pill(*wanted, x, MARGIN + number * ROW, _width(wanted)))
            x += _width(wanted) + GAP
    return pills


def _kin(family: Mapping[str, Member], at: Mapping[str, Pill]) -> list[tuple[str, str]]:
    """Parents down to the person; the person to brothers, sisters and a partner; and down to their children.

    Nobody recorded whose children the brothers and sisters are, so they are joined to the person and not to a parent.
    """
    subject, half = at[SUBJECT], (ROW - HEIGHT) / 2
    bus, below = subject.y - half, subject.bottom + half
    lines = []
    for person, member in family.items():
        pill = at[person]
        if member.relation_kind in PARENTS:
            lines.append(f"M{pill.middle:.0f} {pill.bottom:.0f}V{bus:.0f}H{subject.middle:.0f}V{subject.y:.0f}")
        elif member.relation_kind in (*TOGETHER, *COUPLE):
            lines.append(_bracket(*sorted((subject, pill), key=lambda each: each.x)))
        elif member.relation_kind == "child":
            lines.append(f"M{subject.middle:.0f} {subject.bottom:.0f}V{below:.0f}H{pill.middle:.0f}V{pill.y:.0f}")
    return [("kin", path) for path in lines]


def _bracket(left: Pill, right: Pill) -> str:
    """Under two who stand in the same row, from one to the other."""
    return f"M{left.middle:.0f} {left.bottom:.0f}v14H{right.middle:.0f}v-14"


def _curve(one: Pill, other: Pill) -> str:
    start, end = f"{one.middle:.0f} {one.bottom:.0f}", f"{other.middle:.0f} {other.y:.0f}"
    return f"M{start}C{one.middle:.0f} {one.bottom + 40:.0f} {other.middle:.0f} {other.y - 40:.0f} {end}"


def _apart(family: Mapping[str, Member], at: Mapping[str, Pill]) -> list[tuple[str, tuple[float, float]]]:
    """A curve over the two, broken in the middle by the bars; each pair once."""
    found = []
    for person, member in family.items():
        for other in member.apart:
            if other in at and person < other:
                left, right = sorted((at[person], at[other]), key=lambda pill: pill.middle)
                top = min(left.y, right.y) - 22
                start, end = left.middle + 24, right.middle - 24
                path = f"M{start:.0f} {left.y:.0f}V{top:.0f}H{end:.0f}V{right.y:.0f}"
                found.append((path, ((start + end) / 2, top)))
    return found
