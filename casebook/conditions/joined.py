"""every, all_of, any_of and not: conditions made of others."""

from __future__ import annotations

from casebook.answers import Want
from casebook.conditions.operator import MET, UNTOLD, Ground, Operator, Wants
from casebook.fold import Fold
from casebook.process.condition import Every
from casebook.reasons import Weighed
from casebook.shelves import Point


class EveryCheck(Operator):
    """What follows holds for each member of a set. The file says what an empty set means."""

    def __init__(self, condition: Every, ground: Ground, follows: Operator, excepting: Operator | None) -> None:
        self.name, self.seen_as, self.review_type = condition.members, condition.seen_as, ground.review_type
        self.follows, self.excepting = follows, excepting
        self.nobody = MET if condition.if_no_one == "open" else (Want({}, condition.members),)

    def wants(self, fold: Fold, point: Point) -> Wants:
        members = fold.in_set(self.name, point.about, self.review_type)
        if not members:
            return self.nobody
        wants: Wants = ()
        for member in members:
            inside = point.at(self.seen_as, member)
            if self.excepting is None or self.excepting.wants(fold, inside):
                wants += self.follows.wants(fold, inside)
                if wants and not point.tells:
                    return wants
        return wants

    def weigh(self, fold: Fold, point: Point) -> Weighed:
        """One part for each member, in the order of joining."""
        still, parts = self.wants(fold, point), []
        for member in fold.in_set(self.name, point.about, self.review_type):
            inside = point.at(self.seen_as, member)
            excepted = self.excepting is not None and not self.excepting.wants(fold, inside)
            deciding = self.excepting if excepted and self.excepting else self.follows
            parts.append(deciding.weigh(fold, inside)._replace(excepted=excepted))
        return Weighed("every", (self.name,), not still, point.about, (), still, parts=tuple(parts))


class AllOfCheck(Operator):
    def __init__(self, parts: list[Operator]) -> None:
        self.parts = parts

    def wants(self, fold: Fold, point: Point) -> Wants:
        wants = MET
        for part in self.parts:
            wants += part.wants(fold, point)
            if wants and not point.tells:
                return wants
        return wants

    def weigh(self, fold: Fold, point: Point) -> Weighed:
        still, parts = self.wants(fold, point), tuple(part.weigh(fold, point) for part in self.parts)
        return Weighed("all_of", (), not still, point.about, (), still, parts=parts)


class AnyOfCheck(Operator):
    """Closed, it says what its first way still wants: the ordinary way is written first."""

    def __init__(self, parts: list[Operator]) -> None:
        self.parts = parts

    def wants(self, fold: Fold, point: Point) -> Wants:
        first: Wants | None = None
        for part in self.parts:
            wants = part.wants(fold, point)
            if not wants:
                return MET
            first = first or wants
        return first or MET

    def weigh(self, fold: Fold, point: Point) -> Weighed:
        still, parts = self.wants(fold, point), tuple(part.weigh(fold, point) for part in self.parts)
        return Weighed("any_of", (), not still, point.about, (), still, parts=parts)


class NotCheck(Operator):
    def __init__(self, part: Operator, gist: str) -> None:
        self.part = part
        self.says = f"not: {gist}"

    def wants(self, fold: Fold, point: Point) -> Wants:
        if self.part.wants(fold, point):
            return MET
        return (Want(dict(point.about), self.says),) if point.tells else UNTOLD

    def weigh(self, fold: Fold, point: Point) -> Weighed:
        still = self.wants(fold, point)
        return Weighed("not", (), not still, point.about, (), still, parts=(self.part.weigh(fold, point),))
