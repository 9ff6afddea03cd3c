"""A browser without a screen: it asks as a web server hands it over, with the cookies of somebody who is signed in."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Answer:
    """The headers and the body as they went over the wire."""

    headers: list[tuple[str, str]]
    body: bytes

    @property
    def weight(self) -> int:
        """Bytes of all of it."""
        return len(self.body) + sum(len(f"{name}: {value}\r\n") for name, value in self.headers)

    @property
    def text(self) -> str:
        return (gzip.decompress(self.body) if ("Content-Encoding", "gzip") in self.headers else self.body).decode()


@dataclass(frozen=True, slots=True)
class Browser:
    """`handler`: the service, as a WSGI server calls it. `cookies`: as the header says them."""

    handler: Callable[..., Any]
    cookies: str = ""
    host: str = "testserver"

    def opens(self, address: str) -> Answer:
        """Ask once, and read the whole answer. Anything but a 200 stops the benchmark."""
        said: list[tuple[str, list[tuple[str, str]]]] = []
        answer = self.handler(self._environ(address), lambda status, headers, exc=None: said.append((status, headers)))
        body = b"".join(answer)
        answer.close()
        status, headers = said[0]
        if not status.startswith("200"):
            raise RuntimeError(f"{address} answered {status}")
        return Answer(headers, body)

    def _environ(self, address: str) -> dict[str, Any]:
        path, _, query = address.partition("?")
        return {
            "REQUEST_METHOD": "GET", "PATH_INFO": path, "SCRIPT_NAME": "", "QUERY_STRING": query,
            "SERVER_NAME": self.host, "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1", "HTTP_HOST": self.host,
            "HTTP_COOKIE": self.cookies, "HTTP_ACCEPT_ENCODING": "gzip, deflate, br",
            "wsgi.version": (1, 0), "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(), "wsgi.errors": io.StringIO(),
            "wsgi.multithread": False, "wsgi.multiprocess": False, "wsgi.run_once": False,
        }  # fmt: skip
