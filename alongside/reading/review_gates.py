"""What cannot go ahead yet in a review, from where it stands now: the next gates only, not those far ahead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from alongside.access.doors import Entered
from alongside.reading.gates import gate_box
from casebook import Position


def review_gates(
    entered: Entered, position: Position, family: Mapping[str, str], labels: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Boxes for ui.gate, each with `name`. A gate that is open is not here: its button is where the act is."""
    shut = []

    def look(name: str, title: str, kind: str, after: str = "", **fields: Any) -> None:
        closed = position.ask(kind, **fields)
        if closed:
            box = gate_box(
                title,
                closed,
                review=entered.review.id,
                family=family,
                labels=labels,
                can=entered.can,
                after=after,
                about=fields,
            )
            shut.append({"name": name, "box": box})

    if position.latest("terms_drafted") and not position.latest("terms_fixed"):
        look("terms", "Fixing the terms of reference", "terms_fixed")
    ready = position.latest("draft_version_ready")
    if ready is not None and position.latest("published") is None:
        version = ready.fact.fields["version"]
        label = labels.get(str(version), str(version))
        if not position.latest("put_on_subgroup_agenda", version=version):
            after = "Nobody in the family is asked to hurry."
            look("subgroup", f"Taking draft {label} to the Sub-Group", "put_on_subgroup_agenda", after, version=version)
        elif not position.latest("put_on_executive_agenda", version=version):
            look(
                "executive",
                f"Taking draft {label} to the Executive Members",
                "put_on_executive_agenda",
                version=version,
            )
        _look_at_publication(position, version, look)
    if position.latest("published") is not None and position.latest("review_closed") is None:
        look("closing", "Closing the review", "review_closed")
    return shut


def _look_at_publication(position: Position, version: Any, look: Any) -> None:
    planned = position.latest("publication_date_set", "publication_date_withdrawn")
    fields = {"version": version}
    if planned is not None and planned.fact.kind == "publication_date_set":
        fields["date"] = planned.fact.fields["date"]
    look("publication", "Publishing", "published", **fields)
