"""From the folder process/ to a Process: every file of every review type, and the calendars."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from alongside.process_files.yaml_text import YamlFaults, read_yaml_file
from casebook.calendar import Calendar
from casebook.process import Fault, Process, ProcessFaults, ProcessFile, Reader, SettingFrom, Written, read_process

FOLDER = Path(__file__).resolve().parent.parent.parent / "process"
NOT_A_TYPE = ("calendars", "scenarios")


def load_process(
    folder: Path | str = FOLDER,
    settings: Iterable[SettingFrom] = (),
    calendars: Iterable[Calendar] = (),
) -> Process:
    """The process in a folder, with a partnership's own settings and any further calendars.

    Raises ProcessFaults with every fault found: file, line and the nearest known word.
    """
    folder = Path(folder)
    faults: list[Fault] = []
    words = _read(folder / "words.yaml", folder, faults) or Written({}, "words.yaml", 1)
    files = _files(folder, faults)
    known = [*_calendars(folder, faults), *calendars]
    if faults:
        raise ProcessFaults(faults)
    return read_process(words, files, known, settings)


def _read(path: Path, folder: Path, faults: list[Fault]) -> Written | None:
    name = f"{folder.name}/{path.relative_to(folder)}"
    try:
        return read_yaml_file(path, name)
    except YamlFaults as problem:
        faults += problem.faults
        return None


def _files(folder: Path, faults: list[Fault]) -> list[ProcessFile]:
    """Every file of a dated folder, the rules for every review first."""
    found = []
    for of_type in sorted(folder.iterdir() if folder.is_dir() else [], key=_every_review_first):
        if not of_type.is_dir() or of_type.name in NOT_A_TYPE:
            continue
        for dated in sorted(path for path in of_type.iterdir() if path.is_dir()):
            try:
                from_day = date.fromisoformat(dated.name)
            except ValueError:
                where = f"{folder.name}/{of_type.name}/{dated.name}"
                faults.append(Fault(where, 1, "A folder of rules is named for the day it holds from: 2026-01-01."))
                continue
            for path in sorted(dated.glob("*.yaml")):
                tree = _read(path, folder, faults)
                if tree:
                    found.append(ProcessFile(of_type.name, from_day, path.stem, tree))
    return found


def _every_review_first(path: Path) -> tuple[bool, str]:
    return path.name != "every_review", path.name


def _calendars(folder: Path, faults: list[Fault]) -> list[Calendar]:
    found = []
    for path in sorted((folder / "calendars").glob("*.yaml")):
        tree = _read(path, folder, faults)
        if tree:
            reader = Reader()
            keys = reader.mapping(tree, "A calendar", ["known_from", "source", "bank_holidays"])
            holidays = _bank_holidays(reader, keys.get("bank_holidays") or Written({}, tree.file, 1))
            found.append(Calendar(path.stem, holidays, reader.day(keys.get("known_from"), "known_from", date.min)))
            faults += reader.faults
    return found


def _bank_holidays(reader: Reader, at: Written) -> dict[date, str]:
    found = {}
    if not isinstance(at.value, dict):
        reader.fault(at, "bank_holidays should be days with their names.")
        return {}
    for day, name in at.value.items():
        if isinstance(day, date):
            found[day] = reader.text(name, "The name of a bank holiday")
        else:
            reader.fault(name, f"{day!r} is not a day like 2026-12-25.")
    return found
