"""./run docs: make the generated pages anew. With --check: say which are not current, and fail."""

from __future__ import annotations

import sys
from pathlib import Path

import tests.databases  # noqa: F401  the settings of a test, before Django reads them

HERE = Path(__file__).resolve().parents[2]


def main(arguments: list[str]) -> int:
    import os

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.config.settings")
    import django

    django.setup()
    from tests.generated_docs import pages

    there = {file for folder in ("process", "reference") for file in (HERE / "docs" / folder).glob("*.md")}
    stale = [place for place, text in pages().items() if not _holds(HERE / place, text)]
    too_many = sorted(str(file.relative_to(HERE)) for file in there - {HERE / place for place in pages()})
    if "--check" in arguments:
        for place in stale + too_many:
            print(f"{place} is not current. Make it anew with ./run docs")
        return 1 if stale or too_many else 0
    for place in stale:
        (HERE / place).parent.mkdir(parents=True, exist_ok=True)
        (HERE / place).write_text(pages()[place])
        print(f"made {place}")
    for place in too_many:
        (HERE / place).unlink()
        print(f"took away {place}")
    return 0


def _holds(file: Path, text: str) -> bool:
    return file.exists() and file.read_text() == text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
