"""Every clock, promise, policy, gate and requirement of the practice papers is carried by a rule, or said not to be."""

from itertools import chain
from pathlib import Path

import pytest

from alongside.process_files import FOLDER, load_process

PROCESS = load_process()
CARRIED = {
    code for rule in chain(PROCESS.duties, PROCESS.gates, PROCESS.settings.values()) for code in rule.codes
}  # fmt: skip
CLOCKS = (
    "ST1_NOTIFY", "ST2_RAPID_REVIEW", "ST3_LCSPR_PUBLISH", "ST3b_DELAY_LETTER", "ST4_PANEL_COPY", "ST5_ONLINE",
    "ST6_SAR_6M", "ST7_ANNUAL_REPORT", "ST8_DHR",
)  # fmt: skip
PROMISES = (
    "P1_EARLY_CONTACT", "P2_ADVOCATE", "P3_PANEL_UPDATE", "P4_MEET_PANEL", "P5_DRAFT_TIME", "P6_RECOMMENDATIONS",
    "P7_PUBLICATION", "I8_IMPACT_STATEMENT", "G2_SCOPE", "G3_MEDIUM",
)  # fmt: skip
GATES = (
    "G-RISK", "G-CHANNEL", "G-SCOPE", "G-SUBGROUP", "G-EXEC", "G-PANEL7", "G-TRIAL", "G-INQUEST", "G-COURT", "G-ANON",
    "G-DATE", "G-NOTICE", "G-IMPACT", "G-QA", "G-S68", "G-CLOSE",
)  # fmt: skip
POLICIES = tuple(f"POL-{number}" for number in range(1, 19))
REQUIREMENTS = tuple(f"FR-{number:02}" for number in range(1, 66))
# Requirements that are no rule over facts, and where the service meets them.
MET_ELSEWHERE = {
    "FR-02": "alongside/reading/family_map.py",
    "FR-04": "alongside/acts/families/set_named_contact.py",
    "FR-07": "alongside/acts/families/make_first_contact.py",
    "FR-08": "alongside/leaflets",
    "FR-16": "alongside/acts/families/take_account.py",
    "FR-39": "alongside/acts/impact_statements/check_statement.py",
    "FR-47": "alongside/access",
    "FR-48": "alongside/reading/family_path.py",
    "FR-49": "alongside/letters",
    "FR-64": "alongside/record",
}
# Requirements nothing in the process meets: no fact says that they were done.
NOT_A_RULE = {
    "FR-20": "a portrait of the person who died, with consent to each version",
    "FR-50": "which translation goes with which version of a text",
    "FR-55": "figures over all reviews of a partnership",
    "FR-56": "the paragraph on involvement for the report",
    "FR-58": "how long each kind of record is kept",
    "FR-60": "care for staff after hard calls",
    "FR-61": "a reviewer who changes midway",
    "FR-65": "bringing reviews in from another system and taking them out",
}


@pytest.mark.parametrize("code", [*CLOCKS, *PROMISES, *GATES, *POLICIES])
def test_every_code_of_the_papers_is_carried_by_a_rule(code: str) -> None:
    assert code in CARRIED


@pytest.mark.parametrize("code", REQUIREMENTS)
def test_every_requirement_is_carried_or_said_not_to_be(code: str) -> None:
    assert [code in CARRIED, code in MET_ELSEWHERE, code in NOT_A_RULE].count(True) == 1


def test_no_rule_carries_a_code_the_papers_do_not_have() -> None:
    assert {*CLOCKS, *PROMISES, *GATES, *POLICIES, *REQUIREMENTS} >= CARRIED


@pytest.mark.parametrize("place", MET_ELSEWHERE.values())
def test_what_is_met_elsewhere_is_there(place: str) -> None:
    assert (Path(FOLDER).parent / place).exists()
