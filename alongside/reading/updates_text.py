"""Words that somebody wrote as a whole letter, made fit to stand inside one."""

from __future__ import annotations

import re

GREETING = re.compile(r"^(dear|hello|hi)\b[^\n]{0,60},?$", re.IGNORECASE)
CLOSING = re.compile(r"^(with )?(kind|best|warm) (regards|wishes),?$|^yours \w+,?$", re.IGNORECASE)


def without_greeting(text: str, signer: str) -> str:
    """The words without “Dear Abena,” before and “With kind regards, Helen” after them: the letter brings its own."""
    lines = text.strip().split("\n")
    if GREETING.match(lines[0].strip()):
        lines = lines[1:]
    signed = {signer.casefold(), signer.split()[0].casefold() if signer else ""}
    while lines and _closes(lines[-1].strip(), signed):
        lines = lines[:-1]
    return "\n".join(lines).strip() or text.strip()


def _closes(line: str, signed: set[str]) -> bool:
    return not line or line.rstrip(",.").casefold() in signed or bool(CLOSING.match(line))
