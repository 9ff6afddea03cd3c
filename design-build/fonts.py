"""Make the web fonts and the fonts for PDF from @fontsource's files. Run by hand; what it makes is committed.

    npm ci
    python -m venv .fonts && .fonts/bin/pip install fonttools==4.68.0 brotli==1.2.1
    .fonts/bin/python fonts.py

Three weights (400, 600, 400 italic). For the web each is cut in two: the letters of English and Welsh, which every page
needs, and the rest of Latin, which a browser fetches only for a page that shows such a letter (unicode-range).
For PDF the two halves are merged into one TTF each, because Typst picks the wrong one of two files with the same name.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "node_modules/@fontsource/atkinson-hyperlegible-next/files"
WEB = HERE.parent / "alongside/design/static/design/fonts"
PRINT = HERE.parent / "alongside/design/fonts"

# ASCII, no-break space, £ § © · ½, – — ‘ ’ “ ” … • →, and the letters of Welsh and of names common in Britain.
WELSH = "ÂâÊêÎîÔôÛûŴŵŶŷÁáÉéÍíÓóÚúẂẃÝýÀàÈèÌìÒòÙùẀẁỲỳÄäËëÏïÖöÜüẄẅŸÿ"
FIRST = [*range(0x20, 0x7F), 0xA0, *map(ord, "£§©·½–—‘’“”…•ÇçÑñ" + WELSH)]
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]
WEIGHTS = {("400", "normal"): "Regular", ("600", "normal"): "SemiBold", ("400", "italic"): "Italic"}


def whole(weight: str, style: str, folder: Path) -> Path:
    """Both halves of one weight as one TTF."""
    halves = []
    for half in ("latin", "latin-ext"):
        font = TTFont(SOURCE / f"atkinson-hyperlegible-next-{half}-{weight}-{style}.woff2")
        font.flavor = None
        path = folder / f"{half}.ttf"
        font.save(path)
        halves.append(str(path))
    merged = folder / "whole.ttf"
    merge.Merger().merge(halves).save(merged)
    return merged


def cut(path: Path, letters: list[int], target: Path) -> None:
    options = subset.Options(flavor="woff2", layout_features=FEATURES, hinting=False, desubroutinize=True)
    options.name_IDs = [1, 2, 13, 14]
    options.drop_tables += ["DSIG", "STAT", "meta"]
    font = subset.load_font(str(path), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)
    subset.save_font(font, str(target), options)


def main() -> None:
    WEB.mkdir(parents=True, exist_ok=True)
    PRINT.mkdir(parents=True, exist_ok=True)
    for (weight, style), name in WEIGHTS.items():
        with tempfile.TemporaryDirectory() as scratch:
            path = whole(weight, style, Path(scratch))
            (PRINT / f"AtkinsonHyperlegibleNext-{name}.ttf").write_bytes(path.read_bytes())
            everything = sorted(TTFont(path).getBestCmap())
            slug = f"atkinson-{weight}" + ("-italic" if style == "italic" else "")
            cut(path, FIRST, WEB / f"{slug}.woff2")
            cut(path, [letter for letter in everything if letter not in FIRST], WEB / f"{slug}-rest.woff2")
    for path in sorted([*WEB.iterdir(), *PRINT.iterdir()]):
        print(f"{path.stat().st_size:>7}  {path.name}")


if __name__ == "__main__":
    main()
