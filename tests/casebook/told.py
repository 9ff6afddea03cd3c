"""A small process and a way to tell a record, so that each test shows one meaning of the rule language."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from alongside.process_files.yaml_text import read_yaml
from casebook import Calendar, Entry, Fact, Position, Process, derive
from casebook.process import ProcessFile, SettingFrom, Written, read_process

# England and Wales, as far as these tests look: PRACTICE.md section 9 names them.
BANK_HOLIDAYS = [
    date(2025, 12, 25), date(2025, 12, 26), date(2026, 1, 1), date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 4),
    date(2026, 5, 25), date(2026, 8, 31), date(2026, 12, 25), date(2026, 12, 28), date(2027, 1, 1),
]  # fmt: skip


@cache
def calendar() -> Calendar:
    return Calendar("england-and-wales", BANK_HOLIDAYS)


WORDS = """
facts:
  strand_opened: {concerns: [strand], fields: {type: id}, staff_say: A review was opened}
  family_member_named: {concerns: [person], staff_say: Named, family_say: We wrote down that you are family}
  contact_died: {concerns: [person], staff_say: Died}
  decided: {concerns: [strand], staff_say: Decided, family_say: It was decided}
  met: {concerns: [meeting], staff_say: The Panel met, family_say: The Panel met}
  told: {concerns: [person], may_concern: [meeting, channel], staff_say: Told, family_say: We told you}
  tried: {concerns: [person], fields: {kind: [post, phone]}, staff_say: Tried}
  called: {concerns: [person], staff_say: Called}
  answered: {concerns: [person], own_words: true, staff_say: Answered}
  draft_ready: {concerns: [version], staff_say: A draft is ready}
  had_enough: {concerns: [person, version], own_words: true, fields: {through: id}, staff_say: Had enough,
    does_not_count_if: {found_to_be_a_risk: {who: through}}}
  not_material: {concerns: [version], fields: {against: id, by: id}, staff_say: Only slips mended}
  tabled: {concerns: [version], may_concern: [strand], staff_say: Tabled}
  signed: {concerns: [version], may_concern: [strand], staff_say: Signed}
  commented: {concerns: [person, version, comment], own_words: true, staff_say: A comment, family_say: Your comment}
  comment_answered: {concerns: [comment], may_concern: [person], staff_say: Answered, family_say: We answered you}
  date_set: {concerns: [date], staff_say: Date set, family_say: A day was set}
  date_withdrawn: {concerns: [date], staff_say: Date withdrawn}
  date_told: {concerns: [person, date], staff_say: Date told, family_say: We told you the day}
  agreed_to_less: {concerns: [person, date], own_words: true, staff_say: Agreed to less}
  agreed_to_date: {concerns: [person, date], own_words: true, staff_say: Agreed to the date}
  sensitive_day: {may_concern: [person], fields: {first_day: day, last_day: day, every_year: flag},
    staff_say: A day to keep clear}
  report_sent: {staff_say: The report was sent}
  report_changed: {staff_say: The report was changed}
  published: {concerns: [date], staff_say: Published, family_say: It was published}
  report_taken_offline: {staff_say: Taken offline}
  hold_placed: {concerns: [person, hold], fields: {scope: [no_contact, publication]}, staff_say: Held}
  hold_released: {concerns: [person, hold], staff_say: Released}
  trial_began: {concerns: [proceeding], staff_say: A trial began}
  trial_ended: {concerns: [proceeding], staff_say: A trial ended}
  risk_checked: {concerns: [person], staff_say: Risk checked}
  risk_event: {concerns: [person], staff_say: Something happened}
  order_made: {concerns: [person, other], fields: {last_day: day}, both_ways: [person, other], audience: staff,
    staff_say: An order, then: {order_ran_out: {day: last_day, days_later: 1}}}
  order_ran_out: {concerns: [person, other], both_ways: [person, other], audience: staff, staff_say: It ran out}
  child_recorded: {concerns: [person], fields: {turns_eighteen_on: day}, staff_say: A child,
    then: {turned_eighteen: {day: turns_eighteen_on}}}
  turned_eighteen: {concerns: [person], staff_say: Is 18, family_say: You are 18}
  address_recorded: {concerns: [person, channel], staff_say: Address, family_say: Your address}
  letter_sent: {concerns: [person, channel], staff_say: Letter, family_say: We wrote to you}
  joint_letter: {concerns: [person, other], staff_say: A letter to both}
  found_to_be_a_risk: {concerns: [who], may_concern: [person], staff_say: A risk}
  said_not_wanted: {concerns: [person], may_concern: [version, meeting, statement], own_words: true,
    fields: {what: declinable, words: id}, staff_say: Would rather not, family_say: You said no}
  said_wanted: {concerns: [person], may_concern: [version, meeting, statement], own_words: true,
    fields: {what: declinable, words: id}, staff_say: Would like to, family_say: You said yes}
  recorded_not_possible: {concerns: [person], may_concern: [version, meeting], fields: {what: id, approver: id},
    staff_say: Not possible}
  no_response_recorded: {concerns: [person], may_concern: [version], fields: {what: id, approver: id}, staff_say: None}
  quiet_time_asked: {concerns: [person], own_words: true, fields: {first_day: day, last_day: day}, staff_say: Quiet}
  family_plan_changed: {concerns: [person], fields: {setting: id, value: id, reason: id}, staff_say: Plan}
  override_approved: {may_concern: [person, version, date], fields: {gate: id, approver: id}, staff_say: Override}
  advocate_began: {concerns: [person, advocate], staff_say: Advocate began, family_say: Your advocate began}
  advocate_ended: {concerns: [person, advocate], staff_say: Advocate ended}
  earlier_notes_shared: {concerns: [person, advocate], own_words: true, staff_say: Shared}
groups:
  contact_made: [called, told, letter_sent]
sets:
  contact: {field: person, joined_by: [family_member_named], left_by: [contact_died]}
  strand: {field: strand, joined_by: [strand_opened]}
  comment: {field: comment, joined_by: [{commented: {person: any, version: any}}]}
  hold: {field: hold, joined_by: [{hold_placed: {scope: no_contact}}], left_by: [hold_released]}
  in_conflict: {field: other, joined_by: [order_made]}
declinable: [taking_part, updates, reading, any_contact]
conditions:
  no_more_contact: {latest_of: [{said_not_wanted: {what: any_contact}}, {said_wanted: {what: any_contact}}],
    is: [said_not_wanted]}
identities:
  version: {made_by: not_material, stands_for: against, at_least: 2, different: by}
must_be_pointed_at: [person, version]
"""

SETTINGS = """
update_within: {values: [{value: 5}], means: Working days}
silence: {values: [{value: off}], person_may: true}
notice: {values: [{value: 10}]}
counted_from: {values: [{value: aware}]}
tender_days: {values: [{value: ["12-24"]}]}
"""


@cache
def written(text: str, name: str) -> Written:
    return read_yaml(text, name)


@cache
def process_of(more: tuple[SettingFrom, ...] = (), words: str = WORDS, of_type: str = "", **files: str) -> Process:
    """A process with these files for every review (`of_type` names a review type whose files start with `type_`)."""
    texts = {"settings": SETTINGS, **files}
    read = []
    for name, text in texts.items():
        folder = "lcspr" if name.startswith("type_") else "every_review"
        stem = name.removeprefix("type_")
        read.append(ProcessFile(folder, date(2026, 1, 1), stem, written(text, f"{stem}.yaml")))
    read.append(ProcessFile("lcspr", date(2026, 1, 1), "type", written("name: A review", "type.yaml")))
    return read_process(written(words, "words.yaml"), read, [calendar()], more)


def promise(text: str) -> str:
    """A promise called `owed`, with the wording every rule needs."""
    wording = '  promises: Something\n  staff_see: "Do it for {name}"\n  family_see: "We do it."\n'
    source = '  source: {document: "A test", status: read}\n'
    wanted = "" if "not_wanted:" in text else "  not_wanted: []\n"
    return "owed:\n" + "\n".join(f"  {line}" for line in text.strip().splitlines()) + "\n" + wording + source + wanted


def gate(text: str, name: str = "the_gate") -> str:
    """A gate with the wording every rule needs."""
    override = "" if "override:" in text else "  override: never\n"
    wording = '  staff_see: "Waiting for {names}."\n  family_see: "We wait for you."\n'
    source = '  source: {document: "A test", status: read}\n'
    return (
        f"{name}:\n" + "\n".join(f"  {line}" for line in text.strip().splitlines()) + "\n" + override + wording + source
    )


class Told:
    """A record in the making: `on` sets the day, calling it tells a fact."""

    def __init__(self, process: Process, *people: str, start: date = date(2026, 3, 2)) -> None:
        self.process = process
        self.day = start
        self.entries: list[Entry] = []
        self("strand_opened", strand="main", type="lcspr")
        for person in people:
            self("family_member_named", person=person)

    def __call__(self, kind: str, happened_on: date | None = None, /, **fields: object) -> Told:
        number = len(self.entries) + 1
        moment = datetime.combine(self.day, time(9), UTC) + timedelta(seconds=number)
        fact = Fact(kind, happened_on or self.day, fields)  # type: ignore[arg-type]
        self.entries.append(Entry(number, fact, moment, "officer"))
        return self

    def on(self, month: int, day: int, year: int = 2026) -> Told:
        self.day = date(year, month, day)
        return self

    def now(self) -> Position:
        return derive(self.entries, self.process, self.day)
