"""`./run scenario FILE...`: tell worked cases to the rules; print what was expected and what there is, line by line."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from alongside.process_files.loading import load_process
from alongside.process_files.story import Story, read_story
from alongside.process_files.telling import Line, tell
from alongside.process_files.yaml_text import YamlFaults, read_yaml_file
from casebook.process import Process, ProcessFaults, Reader


def told(path: Path, process: Process) -> list[Line]:
    """Every expectation of a scenario file beside the answer. Raises ProcessFaults for mistakes in the file."""
    return list(tell(story_in(path, process), process))


def story_in(path: Path, process: Process) -> Story:
    """The scenario in a file. Raises ProcessFaults for mistakes in it."""
    try:
        written = read_yaml_file(path)
    except YamlFaults as problem:
        raise ProcessFaults(problem.faults) from problem
    reader = Reader()
    story = read_story(reader, written, process)
    if reader.faults:
        raise ProcessFaults(reader.faults)
    return story


def where(name: str) -> Path:
    """The file meant: seen from the folder the command was called in, which ./run has left, else from the project's."""
    called_from = Path(os.environ.get("PWD", ".")) / Path(name).expanduser()
    return called_from if called_from.exists() or not Path(name).exists() else Path(name)


def main(arguments: list[str]) -> int:
    """0 if every expectation of every file is met, 1 if one is missed, 2 if a file has faults."""
    if not arguments:
        print("Name the scenario files: ./run scenario FILE...")
        return 2
    try:
        process = load_process()
    except ProcessFaults as problem:
        print(problem)
        return 2
    misses = lines = unread = 0
    for name in arguments:
        try:
            found = told(where(name), process)
        except ProcessFaults as problem:
            print(f"\n{name}\n{problem}")
            unread += 1
            continue
        print(f"\n{name}")
        for line in found:
            print(_printed(line))
        lines += len(found)
        misses += sum(not line.met for line in found)
    print(f"\n{lines} expectations, {misses} missed." + (f" Files with faults, not told: {unread}." if unread else ""))
    return 2 if unread else 1 if misses else 0


def _printed(line: Line) -> str:
    mark = "  as expected" if line.met else "  MISSED     "
    actual = "" if line.met else f"; there is {_shown(line.actual)}"
    return f"{mark}  {line.on}  line {line.line}: {line.what}: {_shown(line.expected)}{actual}"


def _shown(value: object) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_shown(item) for item in value) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    if value is None:
        return "nothing"
    return value.isoformat() if isinstance(value, date) else str(value)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
