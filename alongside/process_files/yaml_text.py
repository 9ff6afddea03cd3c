"""YAML as plain people write it: only true, false, null, whole numbers and ISO days are more than text.

YAML 1.1 would read `on`, `off`, `yes` and `no` as true and false, and `16:40` as a number. Here they are words.
Every value keeps its line, so that a mistake can be told with the place where it stands.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import yaml

from casebook.process import Fault, Written

_WHOLE_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)")
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OWN_TAGS = "tag:yaml.org,2002:"
QUOTED = ("'", '"', "|", ">")
"""How a value is written that is always text."""
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlFaults(Exception):
    """The text is not YAML as we read it."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("\n".join(map(str, faults)))


def read_yaml_file(path: Path, name: str | None = None) -> Written:
    """What stands in a file; `name` is how faults call it. Raises YamlFaults."""
    called = name or str(path)
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as problem:
        raise YamlFaults([Fault(called, 1, f"The file can't be read: {problem.strerror}.")]) from problem
    except UnicodeDecodeError as problem:
        raise YamlFaults([Fault(called, 1, "The file is not UTF-8 text.")]) from problem
    return read_yaml(text, called)


def read_yaml(text: str, name: str) -> Written:
    """What stands in a text. Raises YamlFaults."""
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        line = mark.line + 1 if mark else 1
        raise YamlFaults([Fault(name, line, f"This is not YAML: {problem.problem or problem.context}.")]) from problem
    except yaml.YAMLError as problem:
        raise YamlFaults([Fault(name, 1, f"This is not YAML: {problem}.")]) from problem
    faults: list[Fault] = []
    found = Written({}, name, 1) if node is None else _read(node, name, faults)
    if faults:
        raise YamlFaults(faults)
    return found


def _read(node: yaml.Node, name: str, faults: list[Fault], line: int | None = None) -> Written:
    at = line or node.start_mark.line + 1
    if not node.tag.startswith(_OWN_TAGS):
        faults.append(Fault(name, at, f"There are no tags like {node.tag} here."))
    if isinstance(node, yaml.MappingNode):
        return Written(_mapping(node, name, faults), name, at)
    if isinstance(node, yaml.SequenceNode):
        return Written([_read(item, name, faults) for item in node.value], name, at)
    return Written(_scalar(node, name, at, faults), name, at)


def _mapping(node: yaml.MappingNode, name: str, faults: list[Fault]) -> dict[object, Written]:
    """The pairs; each value stands on the line of its key. A key written twice is a fault."""
    found: dict[object, Written] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            faults.append(Fault(name, line, "A key should be a single word."))
            continue
        key = _scalar(key_node, name, line, faults)
        if key in found:
            faults.append(Fault(name, line, f"{key!r} is written twice; first on line {found[key].line}."))
        found[key] = _read(value_node, name, faults, line)
    return found


def _scalar(node: yaml.Node, name: str, line: int, faults: list[Fault]) -> str | int | bool | date | None:
    text = str(node.value)
    if getattr(node, "style", None) in QUOTED:
        return text
    if text in ("true", "false"):
        return text == "true"
    if text in ("", "null", "~"):
        return None
    if _WHOLE_NUMBER.fullmatch(text):
        return int(text)
    if _ISO_DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            faults.append(Fault(name, line, f"There is no day {text}."))
    return text
