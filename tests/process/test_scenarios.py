"""Every worked case and life story in process/scenarios comes out as told."""

from pathlib import Path

import pytest

from alongside.process_files import FOLDER, load_process
from alongside.process_files.scenario import told

FILES = sorted((FOLDER / "scenarios").glob("*.yaml"))
DEMANDED = ("AC-01", "AC-03a", "AC-05", "AC-11", "AC-12", "AC-13", "AC-14", "AC-15", "AC-23")
PROCESS = load_process()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_rules_give_what_the_scenario_expects(path: Path) -> None:
    lines = told(path, PROCESS)
    assert lines, "a scenario that expects nothing cannot fail"
    assert [line for line in lines if not line.met] == []


def test_the_worked_cases_of_the_main_line_are_there() -> None:
    assert set(DEMANDED) <= {path.stem for path in FILES}
