"""Writes every letter's example and both leaflets as PDF to var/letters: `./run letters`."""

from __future__ import annotations

import sys
from pathlib import Path

from alongside.leaflets import LEAFLETS, example_contacts, leaflet

from . import example, letter_names, write


def main(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    for name in letter_names():
        letter = write(name, **example(name))
        (folder / f"{name}.pdf").write_bytes(letter.pdf())
        said = f"{letter.email().subject}\n\n{letter.email().text()}\n\n--- text message ---\n{letter.text()}\n"
        (folder / f"{name}.txt").write_text(said, encoding="utf-8")
    for kind in LEAFLETS:
        (folder / f"leaflet-{kind}.pdf").write_bytes(leaflet(kind, example_contacts(kind)).pdf())
    print(f"{len(letter_names())} letters and {len(LEAFLETS)} leaflets are in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("var") / "letters"))
