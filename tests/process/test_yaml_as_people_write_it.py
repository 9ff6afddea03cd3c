"""The traps of YAML 1.1 are closed: on and off are words, 16:40 is a time as written, and nothing is written twice."""

from datetime import date
from pathlib import Path

import pytest

from alongside.process_files.yaml_text import YamlFaults, read_yaml, read_yaml_file
from casebook.process import Written


def plain(at: Written) -> object:
    """The value without its lines."""
    if isinstance(at.value, dict):
        return {key: plain(value) for key, value in at.value.items()}
    if isinstance(at.value, list):
        return [plain(value) for value in at.value]
    return at.value


@pytest.mark.parametrize(
    "word", ["on", "off", "yes", "no", "On", "NO", "y", "16:40", "1e3", "0x10", "007", "1_000", "2.1", "v2.1"]
)
def test_words_stay_words(word: str) -> None:
    assert plain(read_yaml(f"a: {word}", "f")) == {"a": word}


def test_on_can_be_a_key() -> None:
    assert plain(read_yaml("due: {on: date}", "f")) == {"due": {"on": "date"}}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("true", True),
        ("false", False),
        ("12", 12),
        ("-3", -3),
        ("0", 0),
        ("2026-04-02", date(2026, 4, 2)),
        ("null", None),
        ("~", None),
        ("", None),
    ],
)
def test_only_these_are_more_than_words(written: str, meant: object) -> None:
    assert plain(read_yaml(f"a: {written}", "f")) == {"a": meant}


def test_what_is_quoted_is_text() -> None:
    assert plain(read_yaml("a: \"2026-04-02\"\nb: 'true'\nc: |\n  12", "f")) == {
        "a": "2026-04-02",
        "b": "true",
        "c": "12",
    }


def test_an_empty_file_is_an_empty_mapping() -> None:
    assert plain(read_yaml("# nothing yet", "f")) == {}


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a: 1\nb: 2\na: 3", 3, "written twice"),
        ("a:\n  - 1\n  - {b: 1, b: 2}", 3, "written twice"),
        ("a: 2026-02-30", 1, "no day 2026-02-30"),
        ("a: 1\n b: 2", 2, "not YAML"),
        ("a: !thing 3", 1, "no tags"),
        ("? [a, b]\n: 1", 1, "single word"),
        ("a: \x07", 1, "not YAML"),
    ],
)
def test_mistakes_are_told_with_their_line(text: str, line: int, says: str) -> None:
    with pytest.raises(YamlFaults) as caught:
        read_yaml(text, "file.yaml")
    fault = caught.value.faults[0]
    assert (fault.file, fault.line) == ("file.yaml", line)
    assert says in fault.says


def test_a_file_that_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(YamlFaults, match="can't be read"):
        read_yaml_file(tmp_path / "missing.yaml")
    (tmp_path / "latin.yaml").write_bytes(b"a: \xe9")
    with pytest.raises(YamlFaults, match="UTF-8"):
        read_yaml_file(tmp_path / "latin.yaml")


def test_lists_keep_their_order() -> None:
    assert plain(read_yaml("a: [b, 1, {c: true}]", "f")) == {"a": ["b", 1, {"c": True}]}
