"""A process: the vocabulary and rules of a review, as frozen values, and the faults found in files that hold them."""

from casebook.process.bounds import Bounds
from casebook.process.reading import ProcessFaults, ProcessFile, read_process
from casebook.process.rules import EVERY_REVIEW, DutyRule, GateRule, Process, Setting, SettingFrom
from casebook.process.settings_named import settings_named
from casebook.process.words import FactWord, Vocabulary
from casebook.process.written import Fault, Reader, Written

__all__ = [
    "EVERY_REVIEW",
    "Bounds",
    "DutyRule",
    "FactWord",
    "Fault",
    "GateRule",
    "Process",
    "ProcessFaults",
    "ProcessFile",
    "Reader",
    "Setting",
    "SettingFrom",
    "Vocabulary",
    "Written",
    "read_process",
    "settings_named",
]
