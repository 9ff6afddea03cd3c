"""The run that decides (ALONGSIDE_NO_SKIP=1, as in .ci/run) runs every test there is, or it fails and says which not.

A pytest plugin. Refused at once: an option or a path that narrows the run. Found wherever tests are collected: a file
of which nothing was, and a test that was dropped again. Found at the end: one that was skipped, or expected to fail.
"""

from __future__ import annotations

import os
from typing import Any

import pytest

from tests.databases import has_something_to_ask

DECIDES = os.environ.get("ALONGSIDE_NO_SKIP") == "1"
NARROWING = (
    "keyword", "markexpr", "deselect", "ignore", "ignore_glob", "lf", "stepwise", "collectonly", "maxfail",
    "pyargs", "noconftest", "usepdb",
)  # fmt: skip
NOT_RUN = ("skipped", "xfailed", "xpassed")


def pytest_configure(config: pytest.Config) -> None:
    if DECIDES:
        config.pluginmanager.register(NothingLeftOut(), "nothing left out")


class NothingLeftOut:
    """`collected`: every test that was found, by its name, and whether this database has something to ask it.
    `left_out`: what was found missing, here or in one of the processes that run the tests.
    """

    def __init__(self) -> None:
        self.collected: dict[str, bool] = {}
        self.left_out: set[str] = set()

    def pytest_sessionstart(self, session: pytest.Session) -> None:
        narrowed = [f"--{name}" for name in NARROWING if getattr(session.config.option, name, None)]
        asked = [(session.config.invocation_params.dir / each).resolve() for each in session.config.args]
        if asked != [session.config.rootpath / "tests"]:
            narrowed += session.config.args
        if narrowed:
            raise pytest.UsageError(f"The run that decides is of all tests. Something narrows it: {narrowed}")

    def pytest_itemcollected(self, item: pytest.Item) -> None:
        self.collected[item.nodeid] = has_something_to_ask(item)

    @pytest.hookimpl(trylast=True)
    def pytest_collection_finish(self, session: pytest.Session) -> None:
        root = session.config.rootpath
        there = {str(file.relative_to(root)) for file in (root / "tests").rglob("test_*.py")}
        self.left_out |= there - {name.split("::")[0] for name in self.collected}
        asked = {name for name, has_something in self.collected.items() if has_something}
        self.left_out |= asked - {item.nodeid for item in session.items}

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        self.left_out |= set(getattr(node, "workeroutput", {}).get("left_out", ()))

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if hasattr(session.config, "workeroutput"):  # one of several processes: the first one tells
            session.config.workeroutput["left_out"] = sorted(self.left_out)
            return
        reporter = session.config.pluginmanager.get_plugin("terminalreporter")
        self.left_out |= {report.nodeid for sort in NOT_RUN for report in reporter.stats.get(sort, ())}
        if self.left_out:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        if self.left_out:
            terminalreporter.write_sep("=", f"{len(self.left_out)} left out, and none may be", red=True)
            for name in sorted(self.left_out):
                terminalreporter.write_line(name)
