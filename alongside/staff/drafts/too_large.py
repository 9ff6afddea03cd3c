"""Stops an upload that is far too large before it is kept anywhere, so that the page can say so kindly."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, StopUpload

from alongside.documents.word_refusals import LARGEST

ROUND_IT = 1024 * 1024
"""What a form weighs besides its file, in bytes, at the very most."""


class StopWhatIsTooLarge(FileUploadHandler):
    """The rest of the upload is read and thrown away: closing the line would show the person a broken page instead.

    `stopped` says afterwards that it happened.
    """

    def __init__(self, request: Any) -> None:
        super().__init__(request)
        self.stopped = False
        self.received = 0

    def handle_raw_input(
        self, input_data: Any, META: Any, content_length: int, boundary: Any, encoding: Any = None
    ) -> None:  # noqa: N803
        self.declared = content_length

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        if self.declared > LARGEST + ROUND_IT:
            self._stop()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self.received += len(raw_data)
        if self.received > LARGEST:
            self._stop()
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None

    def _stop(self) -> None:
        self.stopped = True
        raise StopUpload(connection_reset=False)
