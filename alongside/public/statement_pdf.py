"""An Impact Statement as tagged PDF, made anew from the shelf each time: taken back, there is no file left."""

from __future__ import annotations

from typing import Any

from alongside.design.words import day_year
from alongside.documents.blocks import paragraph, to_json
from alongside.documents.pdf import make_pdf
from alongside.public.shelf_reading import Published


def statement_pdf(review: Published, statement: Any, board: str, colour: str) -> bytes:
    """The statement: about whom, by whom as far as they wish, and when it was agreed."""
    blocks = tuple(paragraph(piece.strip()) for piece in statement.text.split("\n\n") if piece.strip())
    told = {
        "title": f"{statement.title}: {review.title}",
        "day": statement.agreed_on.isoformat(),
        "colour": colour or "#114b57",
        "heading": statement.title,
        "about": f"{review.title}. {review.type_name}.",
        "blocks": to_json(blocks),
        "signed": statement.signed,
        "note": f"An Impact Statement. Its writer agreed to these very words on {day_year(statement.agreed_on)} "
        "and can take them back at any time.",
        "board": board,
    }
    return make_pdf("public/statement.typ", told)
