"""Why a Word file is not taken, and what to do about it. The words staff read; nothing of a refused file is kept."""

from __future__ import annotations

LARGEST = 20 * 1024 * 1024
"""The largest Word file that is read, in bytes. A long report without pictures is well under one hundredth of it."""

WHAT_TO_DO = {
    "too_large": "This file is larger than 20 MB. In Word, choose each picture and then Compress Pictures, or take the "
    "pictures out and add them at publication. Save, and choose the file again.",
    "empty_file": "This file is empty. Open it in Word to see whether the text is there, save it, and choose it again.",
    "old_word": "This is an older Word file (.doc). In Word, choose Save As and the type “Word Document (.docx)”, "
    "and choose the new file.",
    "pdf": "This is a PDF. Passages cannot be numbered or compared from a PDF. Choose the Word file it was made from.",
    "open_document": "This file was saved by LibreOffice or OpenOffice (.odt). Choose Save As and the type "
    "“Word Document (.docx)”, and choose the new file.",
    "rich_text": "This is a Rich Text file. Open it in Word, choose Save As and the type “Word Document (.docx)”, "
    "and choose the new file.",
    "not_word": "This is not a Word document (.docx), whatever its name says. Open the report in Word, choose Save As "
    "and the type “Word Document (.docx)”, and choose the new file.",
    "name_differs": "Inside, this is a Word document, but its name does not end in .docx, so it may have been renamed. "
    "Open it in Word, choose Save As and the type “Word Document (.docx)”, and choose the new file.",
    "encrypted": "This file is locked with a password. In Word, choose File, Info, Protect Document, Encrypt with "
    "Password, clear the password, save, and choose the file again. It is kept sealed here.",
    "macros": "This file holds macros (small programs). In Word, choose Save As and the type “Word Document (.docx)”, "
    "which leaves the macros behind, and choose the new file.",
    "unpacks_too_large": "This file unpacks to far more than a report could be, so we did not open it. Copy the text "
    "into a new Word document, save it, and choose that one.",
    "strict": "This file was saved as “Strict Open XML”, which few programs read alike. In Word, choose Save As and "
    "the type “Word Document (.docx)”, and choose the new file.",
    "broken": "This file is damaged and cannot be read safely. In Word, choose Open and Repair, save it under a new "
    "name, and choose the new file.",
    "tracked_changes": "Tracked changes are still in this file ({found}). In Word, choose Review, Accept, Accept All "
    "Changes and Stop Tracking. Save, and choose the file again. A family reads the text, not its history.",
    "comments": "Comments are still in this file ({found}). In Word, choose Review, Delete, Delete All Comments in "
    "Document. Save, and choose the file again.",
    "hidden_text": "There is hidden text in this file. In Word, choose File, Info, Check for Issues, Inspect "
    "Document, and remove the hidden text. Save, and choose the file again.",
    "embedded": "Another file is embedded in this one ({found}). It could carry names or records along unseen. In "
    "Word, delete the object, or cut it and paste it as plain text or a table. Save, and choose the file again.",
    "outside_reference": "This file fetches something from outside itself ({found}). In Word, choose File, Info, Edit "
    "Links to Files, and Break Link. Save, and choose the file again.",
    "no_text": "There is no text in this file that we can read. If the report is a picture or a scan, find the Word "
    "file with the words in it, and choose that one.",
}


class WordFileRefused(Exception):
    """The file was not taken. `reason_key` is one of WHAT_TO_DO; `what_to_do` is the sentence for the person."""

    def __init__(self, reason_key: str, found: str = "") -> None:
        self.reason_key = reason_key
        self.what_to_do = WHAT_TO_DO[reason_key].format(found=found) + " Nothing was kept."
        super().__init__(self.what_to_do)
