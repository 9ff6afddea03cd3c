"""./run pictures: screenshots of the demo for README, at the width of a phone and of a desk, to docs/pictures."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browsers import CHROMIUM
from tests.journeys.service import Service, prepared_once, served
from tests.journeys.somebody import Somebody

HERE = Path(__file__).resolve().parents[1]
PICTURES = HERE / "docs" / "pictures"
WIDTHS = (390, 1280)
TALLEST = {390: 1800, 1280: 1000}  # by width: a picture of a longer page ends there
# name -> (who, links to follow from the page they land on)
PAGES: dict[str, tuple[str, tuple[str, ...]]] = {
    "front": ("", ()),
    "family-home": ("Abena Osei", ()),
    "family-path": ("Abena Osei", ("See your whole path",)),
    "family-draft": ("Abena Osei", ("Read the draft report", "3. The last school year")),
    "family-promises": ("Abena Osei", ("All eight promises",)),
    "family-statement": ("Abena Osei", ("Write about Jay",)),
    "staff-today": ("Helen Marsh", ()),
    "staff-review": ("Helen Marsh", ("All your reviews", "Jay")),
    "staff-update": ("Helen Marsh", ("Write the update",)),
    "staff-subgroup": ("Helen Marsh", ("All your reviews", "Jay", "The Sub-Group")),
    "public-review": ("", ("Published reviews", "Edith")),
}


def main() -> int:
    if CHROMIUM is None:
        print("There is no Chromium here.")
        return 1
    PICTURES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        prepared_once(Path(folder)) as prepared,
        served(prepared, Path(folder) / "served") as service,
        sync_playwright() as started,
    ):
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name, (who, links) in PAGES.items():
            for width in WIDTHS:
                take(browser, service, name, who, links, width)
        browser.close()
    return 0


def take(browser: Browser, service: Service, name: str, who: str, links: tuple[str, ...], width: int) -> None:
    """One picture of one page at one width."""
    somebody = Somebody(browser, service, phone=width < 600, javascript=False)
    somebody.page.set_viewport_size({"width": width, "height": 900})
    somebody.signs_in_as(who) if who else somebody.opens("/")
    for words in links:
        somebody.follows(words)
    box = somebody.page.locator("html").bounding_box()
    assert box is not None
    clip = {"x": 0, "y": 0, "width": width, "height": min(box["height"], TALLEST[width])}
    file = PICTURES / f"{name}-{width}.png"
    somebody.page.screenshot(path=file, full_page=True, clip=clip)
    print(f"{file.relative_to(HERE)}: {file.stat().st_size // 1024} kB")
    somebody.leaves()


if __name__ == "__main__":
    sys.exit(main())
