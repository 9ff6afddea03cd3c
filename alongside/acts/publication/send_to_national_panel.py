"""Send the signed report to the National Panel, the Secretary of State and Ofsted."""

from __future__ import annotations

from datetime import date

from alongside.acts.desk import Doing, at_desk
from alongside.documents.models import DraftVersion


def send_to_national_panel(doing: Doing, *, version: str, proof: str = "", on: date | None = None) -> None:
    """Record that exactly this version went, and on which day. Refused unless the Executive Members signed it.

    `proof`: how we know that it arrived, such as the number of the receipt.
    """
    with at_desk(doing) as desk:
        file = DraftVersion.objects.values_list("sha256", flat=True).get(review_id=doing.review, id=version)
        letter = desk.keep_words(proof, sort="panel_copy")
        for strand in desk.position.members("strand") or ("",):
            desk.append("final_report_sent_to_panel", on=on, strand=strand, version=version, file=file, letter=letter)
