"""Sending an e-mail, through the mail server in the settings. Only ever because somebody pressed a button to send it.

In which order? The fact that something was told must never stand in the record for an e-mail that did not leave, and an
e-mail must not leave twice. So the act that sends works like this, and no other way:

1. `mail_line()` is opened first: a mail server that does not answer is noticed before anything is written.
2. In one transaction the gates are asked, the fact is written and the copy marked as given. The review's row is held:
   a second press waits, and then finds that it was done.
3. Still in that transaction, as its very last step, the e-mail is handed over. If the mail server does not take it,
   `NotSent` undoes the whole transaction: no fact.
4. Then the transaction is committed.

What is left is the moment between the mail server's yes and our commit. If the machine stops just there, the e-mail has
left without a fact, and the next press sends it again: under the same number (`Message-ID`, made from the copy's id).
By that number mailboxes know that they have it already. It says nothing but that there is something to read.
"""

from __future__ import annotations

import smtplib
from collections.abc import Iterator
from contextlib import contextmanager
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend

from alongside.letters.letter import Email

DID_NOT_LEAVE = "The e-mail did not leave: "
AGAIN = "Try again in a few minutes, or tell them another way."
NO_ANSWER = f"{DID_NOT_LEAVE}the mail server does not answer. {AGAIN}"
LOCKED_OUT = f"{DID_NOT_LEAVE}the mail server did not let us in. Tell whoever looks after this service."
NO_SUCH_ADDRESS = (
    f"{DID_NOT_LEAVE}the mail server says that there is no such address. "
    "Ask them for another, and note that this one is no longer theirs."
)
NOT_NOW = f"{DID_NOT_LEAVE}the mail server cannot take it just now. {AGAIN}"
NOT_TAKEN = (
    f"{DID_NOT_LEAVE}the mail server will not take it. Tell whoever looks after this service, "
    "and tell the person another way."
)
CUT_OFF = (
    "The mail server broke off before it said yes. Most likely the e-mail did not leave. Try again in a few minutes: "
    "should it have left after all, their mailbox shows it once."
)
FOR_GOOD = 500  # answers from here on will be the same next time
HTML = '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{}</title></head><body>{}</body></html>'


class NotSent(Exception):
    """The e-mail did not leave. `says`: why, and what to do, in words for the person who pressed send."""

    def __init__(self, says: str) -> None:
        super().__init__(says)
        self.says = says


class MailLine:
    """An open line to the mail server."""

    def __init__(self, connection: BaseEmailBackend) -> None:
        self._connection = connection

    def send(self, to: str, email: Email, *, number: str) -> None:
        """Hand one e-mail over. `number` is the same whenever the same e-mail is sent. Raises NotSent."""
        host = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
        message = EmailMultiAlternatives(
            email.subject, email.text(), to=[to], connection=self._connection,
            headers={"Message-ID": f"<{number}@{host}>"},
        )  # fmt: skip
        message.attach_alternative(HTML.format(email.subject, email.html()), "text/html")
        try:
            taken = message.send()
        except (smtplib.SMTPException, OSError) as fault:
            raise NotSent(_why(fault)) from fault
        if not taken:
            raise NotSent(NOT_NOW)


@contextmanager
def mail_line() -> Iterator[MailLine]:
    """Open the line, and close it again. Raises NotSent when nobody answers there."""
    connection = get_connection()
    try:
        connection.open()
    except smtplib.SMTPAuthenticationError as fault:
        raise NotSent(LOCKED_OUT) from fault
    except (smtplib.SMTPException, OSError) as fault:
        raise NotSent(NO_ANSWER) from fault
    try:
        yield MailLine(connection)
    finally:
        connection.close()


def send_email(to: str, email: Email, *, number: str) -> None:
    """Send one e-mail for which nothing is recorded. Raises NotSent."""
    with mail_line() as line:
        line.send(to, email, number=number)


def _why(fault: Exception) -> str:
    if isinstance(fault, smtplib.SMTPRecipientsRefused):
        return NO_SUCH_ADDRESS if all(code >= FOR_GOOD for code, _ in fault.recipients.values()) else NOT_NOW
    # every SMTPException is an OSError; one that is only an OSError is a line that broke
    if isinstance(fault, smtplib.SMTPServerDisconnected) or not isinstance(fault, smtplib.SMTPException):
        return CUT_OFF
    if isinstance(fault, smtplib.SMTPResponseException) and fault.smtp_code >= FOR_GOOD:
        return NOT_TAKEN
    return NOT_NOW
