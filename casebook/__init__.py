"""The casebook: given a review's record and its process, what was promised, what is due and what is closed.

Pure Python. It asks no clock, opens no file and knows ids only. The one door is `derive`. To find your way:

    record, ids, calendar      what a fact and an entry are; sums with working days and months
    process/                   the rules as frozen values, and reading them with their faults
    answers, reasons           what comes out: Duty, Open, Closed, Want, Step; and why: Why, WhyGate, WhyDay
    conditions/                what the eleven operators mean
    opening, duties, showing   how promises and clocks open, end, and are shown; own_words: yes and no
    tracing                    from a promise or clock back to everything it came from
    sets, gates, path          who belongs; what is shut and for whom it waits; one person's path
    tailoring                  that path as the person wished it: steps left out, added, moved, paused, repeated
    shelves, accounts          finding facts and duties at once, however long the record
    fold, owing, folding, plan what is known while reading, and the reading itself; hindsight: what later entries change
    book                       the entries several positions share
    position                   where a review stands: every question is asked here
    planning/                  what would follow from facts that have not happened, and the first day that is possible
    fitting                    whether the values of a fact are ones its fields allow
    audience                   what staff, a family member, an advocate and the public may see of it
"""

from casebook.answers import SETTLED, Choice, Closed, Duty, Open, StageReached, Step, Want
from casebook.calendar import Calendar
from casebook.position import Position, derive
from casebook.process import Process, ProcessFaults, SettingFrom
from casebook.reasons import Because, Moved, Rule, SettingUsed, Sum, Weighed, Why, WhyDay, WhyGate
from casebook.record import Entry, Fact, Fields, Value

__all__ = [
    "SETTLED",
    "Because",
    "Calendar",
    "Choice",
    "Closed",
    "Duty",
    "Entry",
    "Fact",
    "Fields",
    "Moved",
    "Open",
    "Position",
    "Process",
    "ProcessFaults",
    "Rule",
    "SettingFrom",
    "SettingUsed",
    "StageReached",
    "Step",
    "Sum",
    "Value",
    "Want",
    "Weighed",
    "Why",
    "WhyDay",
    "WhyGate",
    "derive",
]
