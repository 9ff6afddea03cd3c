"""Reading the project's own source: which files there are, which acts, what facts each may append."""

from __future__ import annotations

import ast
import subprocess
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
ACTS = HERE / "alongside" / "acts"
# what every act stands on; none of these does anything by itself
GROUND = {"desk", "order", "__init__"}


@lru_cache
def files(*ends: str) -> tuple[Path, ...]:
    """Every file that is, or is about to be, in the project: what git knows and what it does not ignore."""
    said = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=HERE, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    found = (HERE / line for line in sorted(set(said.splitlines())))
    return tuple(file for file in found if file.is_file() and (not ends or file.name.endswith(ends)))


@lru_cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(), filename=str(file))


def module_name(file: Path) -> str:
    return ".".join(file.relative_to(HERE).with_suffix("").parts).removesuffix(".__init__")


def imports(file: Path) -> set[str]:
    """Every module and every name in a module that this file imports, with dots."""
    found: set[str] = set()
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
    return found


def public_functions(file: Path) -> list[ast.FunctionDef]:
    return [node for node in tree(file).body if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")]


def does_something(function: ast.FunctionDef) -> bool:
    """Is it an act: a function whose first argument is `doing`?"""
    return bool(function.args.args) and function.args.args[0].arg == "doing"


@dataclass(frozen=True)
class Act:
    """One thing someone can do. `word`: the folder of the field it belongs to."""

    name: str
    word: str
    file: Path
    says: str


@lru_cache
def act_files() -> tuple[Path, ...]:
    return tuple(file for file in files(".py") if ACTS in file.parents and file.stem not in GROUND)


@lru_cache
def acts() -> tuple[Act, ...]:
    return tuple(
        Act(function.name, file.parent.name, file, (ast.get_docstring(function) or "").split("\n\n")[0])
        for file in act_files()
        for function in public_functions(file)
        if does_something(function)
    )


def facts_named(file: Path, known: frozenset[str]) -> set[str]:
    """The facts this file may append: those named where it appends, or, where that is a variable, any it names."""
    appended, varies = set(), False
    for node in ast.walk(tree(file)):
        is_append = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "append"
        if not is_append or not _is_desk(node.func.value) or not node.args:
            continue
        if isinstance(node.args[0], ast.Constant):
            appended.add(node.args[0].value)
        else:
            varies = True
    if varies:
        constants = {node.value for node in ast.walk(tree(file)) if isinstance(node, ast.Constant)}
        appended |= {each for each in constants if isinstance(each, str) and each in known} - _only_asked(file)
    return appended


def _is_desk(node: ast.expr) -> bool:
    return (isinstance(node, ast.Name) and node.id == "desk") or (
        isinstance(node, ast.Attribute) and node.attr == "desk"
    )


def _only_asked(file: Path) -> set[str]:
    """Facts named in questions to the position: those are read there, not written."""
    asked = set()
    for node in ast.walk(tree(file)):
        is_question = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if is_question and node.func.attr in ("ask", "facts", "latest"):
            asked |= {each.value for each in node.args if isinstance(each, ast.Constant)}
    return asked


def facts_of(act: Act, known: frozenset[str]) -> set[str]:
    """Every fact an act may append, by itself or through the parts of other files of acts that it calls."""
    found, todo, seen = set(), [act.file], set()
    while todo:
        file = todo.pop()
        if file in seen:
            continue
        seen.add(file)
        found |= facts_named(file, known)
        todo += _called_parts(file)
    return found


def _called_parts(file: Path) -> list[Path]:
    """Files of acts from which a function is imported (a class or a constant brings no fact along)."""
    parts = []
    for node in tree(file).body:
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("alongside.acts."):
            beside = HERE.joinpath(*node.module.split(".")).with_suffix(".py")
            if beside.stem not in GROUND and any(each.name.islower() for each in node.names):
                parts.append(beside)
    return parts
