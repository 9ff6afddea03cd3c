"""How hard some words are to read, said in sentences. A help for whoever writes; it stops nobody.

The age is five more than the Flesch-Kincaid grade (1975): 0.39 × words in a sentence + 11.8 × syllables in a word
− 15.59. Syllables are counted from the letters, which is right for nine words in ten; for a whole letter it evens out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from alongside.design.words import count_word

LONG_SENTENCE = 20  # words
HARD_SYLLABLES = 4
FEWEST_WORDS = 12  # fewer say nothing about an age
YOUNGEST, OLDEST = 6, 18
# said every day, however many syllables
EASY = {"everybody", "anybody", "somebody", "education", "especially", "information", "television"}
# the office's words, each with what a family would say
OFFICE_WORDS = {
    "engagement": "taking part",
    "engage": "talk with",
    "multi-agency": "together",
    "disclose": "tell",
    "disclosure": "what someone told us",
    "service user": "person",
    "statutory": "by law",
    "stakeholder": "the people concerned",
    "proportionate": "right for this",
    "unfortunately": "",
    "overdue": "late",
}
WORD = re.compile(r"[^\W\d_]+(?:[’'‑-][^\W\d_]+)*")
SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]*)*[.!?]*[”’\"')]*")
SPOKEN_ENDS = ("ted", "ded", "ied", "ses", "zes", "ches", "shes", "ces", "ges", "ies")
VOWELS = re.compile(r"[aeiouy]+")


@dataclass(frozen=True, slots=True)
class Reads:
    """`age`: about how old a reader has to be; None for too few words to say. `long`: sentences worth cutting in two.
    `hard`: words that may need a dictionary. `office`: (word, what to say instead).
    """

    age: int | None
    long: tuple[str, ...]
    hard: tuple[str, ...]
    office: tuple[tuple[str, str], ...]

    @property
    def words(self) -> str:
        """No hard words, or which."""
        if not self.hard:
            return "Nothing here needs a dictionary."
        return f"{count_word(len(self.hard), 'word').capitalize()} may be hard: {', '.join(self.hard[:6])}."

    @property
    def long_words(self) -> str:
        """The sentence about long sentences; empty when there are none."""
        if not self.long:
            return ""
        return f"{count_word(len(self.long), 'long sentence').capitalize()}:"


def how_it_reads(text: str) -> Reads:
    """Judge some plain text."""
    sentences = [sentence.strip() for sentence in SENTENCE.findall(text) if WORD.search(sentence)]
    counted = [WORD.findall(sentence) for sentence in sentences]
    words = [word for sentence in counted for word in sentence]
    lower = text.casefold()
    return Reads(
        age=_age(words, len(sentences)),
        long=tuple(s for s, found in zip(sentences, counted, strict=True) if len(found) > LONG_SENTENCE),
        hard=tuple(dict.fromkeys(word for word in words if _is_hard(word))),
        office=tuple((bad, good) for bad, good in OFFICE_WORDS.items() if re.search(rf"\b{re.escape(bad)}\b", lower)),
    )


def syllables(word: str) -> int:
    """How many, guessed from the letters: groups of vowels, but for an e that is only written."""
    letters = word.casefold()
    count = len(VOWELS.findall(letters))
    silent = letters.endswith("e") and not letters.endswith(("le", "ee", "ie", "oe", "ye"))
    silent = silent or (letters.endswith(("ed", "es")) and not letters.endswith(SPOKEN_ENDS))
    if silent and count > 1:
        count -= 1
    return max(count, 1)


def _age(words: list[str], sentences: int) -> int | None:
    if len(words) < FEWEST_WORDS:
        return None
    grade = 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
    return min(max(round(grade + 5), YOUNGEST), OLDEST)


def _is_hard(word: str) -> bool:
    # a capital inside a sentence is a name: nothing to be done about those
    return word[0].islower() and word not in EASY and syllables(word) >= HARD_SYLLABLES
