"""./run bench [derive] [weight] [pages] [million]: measure, tell, and keep the last result in docs/performance.md.

Without a word: all but `million`. `million` makes and indexes a million entries, and takes some minutes.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

FOLDER = tempfile.mkdtemp(prefix="alongside-bench-")
os.environ |= {
    "ALONGSIDE_VAR": FOLDER,
    "ALONGSIDE_DATABASE": f"{FOLDER}/bench.sqlite3",
    "ALONGSIDE_DEMO": "1",
    "ALONGSIDE_HOSTS": "testserver,127.0.0.1",
    "ALONGSIDE_EMAIL_BACKEND": "django.core.mail.backends.locmem.EmailBackend",
    "DJANGO_SETTINGS_MODULE": "alongside.config.settings",
}

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402

from alongside import clock  # noqa: E402
from tests.bench import casebook, million, pages, weights  # noqa: E402

PERFORMANCE = Path(__file__).resolve().parents[2] / "docs" / "performance.md"


def machine() -> str:
    """What it ran on, as far as it says."""
    model = next(
        (
            line.split(":", 1)[1].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if "model name" in line
        ),
        platform.processor(),
    )
    return f"{os.cpu_count()} cores ({model}), Python {platform.python_version()}, {platform.system()}"


def main(asked: list[str]) -> int:
    unknown = sorted(set(asked) - set(SECTIONS))
    if unknown:
        print(f"There is no {unknown[0]} to measure. Known: {', '.join(SECTIONS)}.")
        return 2
    for name in asked or ["derive", "weight", "pages"]:
        heading, measure = SECTIONS[name]
        print(f"{heading} …", flush=True)
        lines = measure()
        print("\n".join(lines))
        keep(heading, lines)
    return 0


def keep(heading: str, lines: list[str]) -> None:
    """Put what was measured in place of what stood under this heading; other sections stay as they are."""
    top, *sections = PERFORMANCE.read_text().split("\n## ")
    said = f"The last run, {clock.today():%-d %B %Y}, on {machine()}."
    mine = "\n".join([heading, "", said, "", *lines, ""])
    known = [section.partition("\n")[0] for section in sections]
    if heading in known:
        sections[known.index(heading)] = mine
    else:
        sections.append(mine)
    PERFORMANCE.write_text("\n## ".join(f"{each.rstrip()}\n" for each in (top, *sections)))


DERIVED = (
    "Read: every entry once. Derived: read, and every promise and clock there has ever been worked out: its state,",
    "its day, whether it is late, and what made it so. The days left and the days it is shown before follow from",
    "these, and are worked out when somebody asks. How many times as long as decoding and as a bare loop:",
    "",
    "| record | read a second | derived a second | microseconds each | plain decoding | our own | a bare loop |",
    "|---|---|---|---|---|---|---|",
)
BESIDE = (
    "Plain decoding is `json.loads`, a dictionary and a Fact for each entry; our own takes two thirds of that. A bare",
    "loop only lays each entry beside those of its kind: nothing written in Python is faster. At 100 entries each",
    "opens a promise; later, two in five do. Opening one, ending it and working out its day is what the time goes to;",
    "looping, and finding what a kind of entry changes, is a tenth of it.",
    "",
    "Aims: the time an entry must not grow; at most 3 times plain decoding; a million entries a second a core; 20",
    "times eventsourcing. The last two are not reached.",
)


def derived() -> list[str]:
    rates = casebook.run()
    lines = list(DERIVED)
    for record, rate in rates["derive"].items():
        longer = [f"{rates[way][record] / rate:.1f}" for way in ("plainly", "decode", "loop")]
        cells = [record, f"{rates['read'][record]:,.0f}", f"{rate:,.0f}", f"{1e6 / rate:.1f}", *longer]
        lines.append(f"| {' | '.join(cells)} |")
    rebuilt = ", ".join(
        f"{rates['derive'][record] / rate:.1f} times as fast at {record}"
        for record, rate in rates["eventsourcing"].items()
    )
    bare, after = max(rates["loop"].values()), 1e6 / rates["after"]["one entry more"]
    return [
        *lines,
        "",
        f"Beside a rebuild by the eventsourcing library: {rebuilt}.",
        f"One entry more, told to a position of 2,000 entries: {after:.1f} microseconds.",
        f"The bare loop: {bare / 1e6:.1f} million entries a second.",
        "",
        *BESIDE,
    ]


def paged() -> list[str]:
    call_command("migrate", verbosity=0)
    return pages.told()


def indexed() -> list[str]:
    call_command("migrate", verbosity=0)
    return million.run()


SECTIONS: dict[str, tuple[str, Callable[[], list[str]]]] = {
    "derive": ("Deriving a review from its record", derived),
    "weight": ("What comes over the wire", weights.told),  # before any other data is made: it needs the demo's
    "pages": ("Pages", paged),
    "million": ("A million entries indexed again", indexed),
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
