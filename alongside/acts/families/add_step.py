"""A step comes into a family member’s own path: one of their own, one that is there for whoever wants it, or one that
was left out and is wished back.
"""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.acts.families.of_a_plan import Agreed, kept
from alongside.acts.kept_apart import refuse_kept_apart
from alongside.tenancy.models import new_id


def add_step(
    doing: Doing,
    *,
    person: str,
    agreed: Agreed,
    step: str = "",
    title: str = "",
    after: str = "",
    on: date | None = None,
) -> str:
    """`step`: one of path.yaml; without one, `title` names a step of their own. Gives the step's id."""
    with at_desk(doing) as desk:
        added = step or new_id()
        refuse_kept_apart(desk, person, title)
        words = desk.keep_words(title, sort="step", person=person)
        held = kept(desk, person, agreed)
        desk.append("plan_step_added", on=on, person=person, step=added, title=words, after=after, **held)
        return added
