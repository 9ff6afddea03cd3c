"""Letters to family members: each one source for the paper, the page, the e-mail and the text message.

`write("panel_update", …)` gives a Letter with `.blocks .pdf() .html() .email() .text()`;
`needs_of("panel_update")` says what it needs. Nothing here sends anything, and nothing
asks the time: the day a letter bears is one of its values.
"""

from .letter import Email, Letter, needs_of, write, written_before
from .source import example, letter_names
from .values import Addressee, LetterFault, NamedContact, Need, Sender

__all__ = [
    "Addressee",
    "Email",
    "Letter",
    "LetterFault",
    "NamedContact",
    "Need",
    "Sender",
    "example",
    "letter_names",
    "needs_of",
    "write",
    "written_before",
]
