"""SQLite under many writers: all get their turn, nobody is told that the database is locked, nothing is lost."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from alongside.config.sqlite_library import AffectedSqlite, refuse_if_affected

WRITERS, SECONDS = 8, 20
HERE = Path(__file__).resolve().parents[3]


def test_eight_busy_writers_each_get_at_least_half_of_what_the_luckiest_gets(tmp_path: Path) -> None:
    file = tmp_path / "tally.sqlite3"
    with sqlite3.connect(file) as made:
        made.execute("CREATE TABLE tally (number INTEGER PRIMARY KEY)")
    made.close()
    program = [sys.executable, "-m", "tests.alongside.record.busy_writer", str(file)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    writers = [subprocess.Popen(program, cwd=HERE, text=True, **pipes) for _ in range(WRITERS)]
    for writer in writers:
        assert writer.stdout.readline() == "ready\n", writer.communicate()
    until = f"{time.time() + SECONDS}\n"
    for writer in writers:
        writer.stdin.write(until)
        writer.stdin.flush()
    told = [writer.communicate(timeout=SECONDS * 4) for writer in writers]
    assert [error for _, error in told if error] == []
    counts = sorted(int(out) for out, _ in told)
    with sqlite3.connect(file) as reader:
        (rows,) = reader.execute("SELECT count(*) FROM tally").fetchone()
    reader.close()
    assert rows == sum(counts), "every transaction that was said to be kept is there"
    assert counts[0] * 2 >= counts[-1], counts


@pytest.mark.parametrize("version", [(3, 7, 0), (3, 40, 1), (3, 51, 2)])
def test_an_affected_sqlite_is_refused_with_what_to_do(version: tuple[int, int, int]) -> None:
    with pytest.raises(AffectedSqlite, match="will not start"):
        refuse_if_affected(version)


@pytest.mark.parametrize("version", [(3, 51, 3), (3, 53, 0)])
def test_a_mended_sqlite_is_taken(version: tuple[int, int, int]) -> None:
    refuse_if_affected(version)
