"""./run mutate: change the rules one at a time, tell the scenarios again, and see whether one of them notices.

A change nobody notices is a part of a rule no case was told about. Each stands in unnoticed.yaml with the reason why no
case can be told, or the run fails. It fails, too, for one that stands there although it is noticed, or is no change.
"""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import sys
import time
from pathlib import Path

from alongside.process_files import FOLDER, load_process
from alongside.process_files.yaml_text import read_yaml_file
from casebook.process.written import entries_of
from tests.mutate.changes import Change, changes
from tests.mutate.noticing import Scenarios

LISTED = Path(__file__).with_name("unnoticed.yaml")
_work: tuple[list[Change], Scenarios]


def listed() -> dict[str, str]:
    """Changes no scenario can notice -> why."""
    return {called: str(why.value) for called, why in entries_of(read_yaml_file(LISTED))}


def _noticed(number: int) -> bool:
    every, scenarios = _work
    return scenarios.notice(every[number])


def main(arguments: list[str]) -> int:
    global _work  # forked workers read it; a process and its changes are too much to send
    asked = argparse.ArgumentParser(prog="./run mutate", description=(__doc__ or "").split("\n")[0])
    asked.add_argument("--only", default="", help="only changes whose rule or wording holds this")
    asked.add_argument("--most", type=int, default=0, help="only so many, spread evenly over all (default: all)")
    said = asked.parse_args(arguments)
    began, reasons = time.monotonic(), listed()
    process = load_process()
    every = changes(process)
    _work = every, Scenarios(sorted((FOLDER / "scenarios").glob("*.yaml")), process)
    numbers = [number for number, change in enumerate(every) if said.only in change.called]
    if 0 < said.most < len(numbers):
        numbers = [numbers[place * len(numbers) // said.most] for place in range(said.most)]
    gc.freeze()  # what is read by now stays, and need not be looked through again
    with multiprocessing.get_context("fork").Pool(2) as pool:
        found = {}
        for number, noticed in zip(numbers, pool.imap(_noticed, numbers, chunksize=4), strict=True):
            found[number] = noticed
            if not noticed and not reasons.get(every[number].called):
                print(f"nobody noticed: {every[number].called}", flush=True)
    return _report(every, found, reasons, time.monotonic() - began)


def _report(every: list[Change], found: dict[int, bool], reasons: dict[str, str], seconds: float) -> int:
    unnoticed = [every[number].called for number, noticed in found.items() if not noticed]
    noticed = {every[number].called for number, noticed in found.items() if noticed}
    without_reason = [called for called in unnoticed if not reasons.get(called)]
    stale = [called for called in reasons if called in noticed]
    gone = [called for called in reasons if called not in {change.called for change in every}]
    for called in stale:
        print(f"listed in {LISTED.name}, but noticed: {called}")
    for called in gone:
        print(f"listed in {LISTED.name}, but no such change: {called}")
    print(
        f"\n{len(found)} of {len(every)} changes tried in {seconds:.0f} seconds: {len(noticed)} noticed, "
        f"{len(unnoticed) - len(without_reason)} listed with the reason why not, {len(without_reason)} neither."
    )
    return 1 if without_reason or stale or gone else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
