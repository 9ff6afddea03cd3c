"""Record the plan for how a child can take part."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk


def agree_child_plan(
    doing: Doing,
    *,
    person: str,
    parental_responsibility: str,
    competence: str,
    specialist: str,
    plan: str = "",
    on: date | None = None,
) -> None:
    """Record who holds parental responsibility, what the child can decide, who with special skill stands by them,
    and the plan itself; all in words kept apart.
    """
    with at_desk(doing) as desk:
        desk.append(
            "child_plan_agreed",
            on=on,
            person=person,
            parental_responsibility=desk.keep_words(parental_responsibility, sort="child_plan", person=person),
            competence=desk.keep_words(competence, sort="child_plan", person=person),
            specialist=desk.keep_words(specialist, sort="child_plan", person=person),
            document=desk.keep_words(plan, sort="child_plan", person=person),
        )
