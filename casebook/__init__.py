"""The casebook: given a review's record and its process, what was promised, what is due and what is closed.

Pure Python. It asks no clock, opens no file and knows ids only. The one door is `derive`. To find your way:

    record, ids, calendar      what a fact and an entry are; sums with working days and months
    process/                   the rules as frozen values, and reading them with their faults
    answers                    what comes out: Duty, Open, Closed, Want, Step, Why
    conditions                 what the eleven operators mean
    opening, duties, showing   how promises and clocks open, end, and are shown; own_words: yes and no
    sets, gates, path          who belongs; what is shut and for whom it waits; one person's path
    shelves, accounts          finding facts and duties at once, however long the record
    fold, owing, folding, plan what is known while reading, and the reading itself
    position                   where a review stands: every question is asked here
    audience                   what staff, a family member, an advocate and the public may see of it
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
