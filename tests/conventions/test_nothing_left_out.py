"""The run that decides cannot be made smaller without failing: each way somebody might try it, tried on three tests."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.reading_code import HERE

THREE = {
    "test_one.py": "def test_a(): pass\n\ndef test_b(): pass\n",
    "deeper/test_two.py": "def test_c(): pass\n",
}
DROPS_ONE = "def pytest_collection_modifyitems(items): del items[0]\n"
LOOKS_AWAY = "collect_ignore = ['deeper']\n"
SKIPS = "import pytest\n\n@pytest.mark.skip(reason='later')\ndef test_d(): pass\n"
FAILS_ON_PURPOSE = "import pytest\n\n@pytest.mark.xfail(reason='later')\ndef test_e(): assert False\n"
NARROWER = re.compile(r"--(?:ignore|deselect)|(?<!\S)-[km](?!\S)")


def decides(place: Path, *words: str, more: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run these three tests, and `more` files, as the run that decides would."""
    for name, text in {**THREE, **(more or {})}.items():
        (place / "tests" / name).parent.mkdir(parents=True, exist_ok=True)
        (place / "tests" / name).write_text(text)
    (place / "pytest.ini").write_text("[pytest]\naddopts = -p tests.nothing_left_out --import-mode=importlib\n")
    told = {name: value for name, value in os.environ.items() if not name.startswith(("ALONGSIDE_", "PYTEST_"))}
    alone = {"ALONGSIDE_NO_SKIP": "1", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": str(HERE)}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "xdist", *words],
        cwd=place, env={**told, **alone}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_when_everything_runs_it_passes(tmp_path: Path) -> None:
    done = decides(tmp_path, "tests", "-n", "2")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("tests/deeper",),
        ("tests", "--ignore=tests/deeper"),
        ("tests", "--deselect=tests/test_one.py::test_a"),
        ("tests", "-k", "not test_a"),
        ("tests", "-m", "not slow"),
        ("tests", "--ignore=tests/deeper", "-n", "2"),
    ],
    ids=" ".join,
)
def test_what_narrows_it_is_refused(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = decides(tmp_path, *words)
    assert done.returncode != 0
    assert "Something narrows it" in done.stdout + done.stderr


@pytest.mark.parametrize("workers", [(), ("-n", "2")], ids=["alone", "on two cores"])
@pytest.mark.parametrize(
    ("more", "named"),
    [
        ({"conftest.py": DROPS_ONE}, "test_c"),
        ({"conftest.py": LOOKS_AWAY}, "tests/deeper/test_two.py"),
        ({"test_three.py": SKIPS}, "test_d"),
        ({"test_three.py": FAILS_ON_PURPOSE}, "test_e"),
    ],
    ids=["dropped", "looked away from", "skipped", "expected to fail"],
)
def test_what_did_not_run_fails_it_and_is_named(
    tmp_path: Path, more: dict[str, str], named: str, workers: tuple[str, ...]
) -> None:
    done = decides(tmp_path, "tests", *workers, more=more)
    assert done.returncode != 0
    assert "left out, and none may be" in done.stdout + done.stderr
    assert named in done.stdout + done.stderr


@pytest.mark.parametrize("file", ["run", ".ci/run", "pyproject.toml"])
def test_no_command_of_ours_leaves_a_test_out(file: str) -> None:
    words = (HERE / file).read_text().replace('"-m", "', '"-m "')  # python -m, not pytest's -m
    assert NARROWER.findall(words) == []
