"""The casebook: given a review's record and its process, what was promised, what is due and what is closed.

Pure Python. It asks no clock, opens no file and knows ids only. The one door is `derive`.
"""

from casebook.answers import Choice, Closed, Duty, Open, StageReached, Step, Want, Why
from casebook.calendar import Calendar
from casebook.position import Position, derive
from casebook.process import Process, ProcessFaults, SettingFrom
from casebook.record import Entry, Fact, Fields, Value

__all__ = [
    "Calendar",
    "Choice",
    "Closed",
    "Duty",
    "Entry",
    "Fact",
    "Fields",
    "Open",
    "Position",
    "Process",
    "ProcessFaults",
    "SettingFrom",
    "StageReached",
    "Step",
    "Value",
    "Want",
    "Why",
    "derive",
]
