"""`python -m alongside.process_files.check`: read every process file, say every fault, and fail if there is one."""

from __future__ import annotations

import sys

from alongside.process_files.loading import FOLDER, load_process
from casebook.process import ProcessFaults


def main(arguments: list[str]) -> int:
    """0 if the process can be used. An argument names another folder than the project's own."""
    folder = arguments[0] if arguments else FOLDER
    try:
        process = load_process(folder)
    except ProcessFaults as problem:
        for fault in problem.faults:
            print(fault)
        print(f"{len(problem.faults)} faults in the process files.")
        return 1
    promises = sum(rule.nature == "promise" for rule in process.duties)
    print(
        f"The process files hold: {len(process.words.facts)} facts, {promises} promises, "
        f"{len(process.duties) - promises} clocks, {len(process.gates)} gates."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
