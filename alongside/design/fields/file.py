"""A file that someone chooses."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from django import forms

from alongside.design import words
from alongside.design.fields.asked import Asked


class FileField(Asked, forms.FileField):
    """One file. Checks its ending and size only; what is inside is checked where documents are kept."""

    kind = "file"

    def __init__(self, label: str, *, kinds: tuple[str, ...] = (".docx",), most_mb: int = 20, **kwargs: Any) -> None:
        super().__init__(label, **kwargs)
        self.kinds, self.most_mb = kinds, most_mb
        self.error_messages["empty"] = "The file is empty. Choose another."
        self.error_messages["invalid"] = self.error_messages["missing"] = "The file did not arrive. Choose it again."

    def clean(self, data: Any, initial: Any = None) -> Any:
        file = super().clean(data, initial)
        if not file:
            return None
        if PurePath(file.name).suffix.lower() not in self.kinds:
            raise forms.ValidationError(f"Choose a file whose name ends in {words.names(self.kinds, last='or')}.")
        if file.size > self.most_mb * 1024 * 1024:
            raise forms.ValidationError(f"Choose a file of at most {self.most_mb} MB.")
        return file
