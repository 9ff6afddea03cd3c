"""Why something could not be given, said on the page it was pressed on, with everything typed still there."""

from __future__ import annotations

from alongside.acts.desk import Doing
from alongside.acts.letters.given import GivenBefore, LeftOut, NothingToTell, NothingWritten
from alongside.acts.order import OutOfOrder
from alongside.letters.sending import NotSent
from alongside.pages.question import Act, Said


def kindly(act: Act) -> Act:
    """The same act; what it refuses comes back as something to check, in words."""

    def trying(doing: Doing, said: Said) -> str | None:
        try:
            return act(doing, said)
        except NotSent as fault:
            raise OutOfOrder("letter", fault.says) from fault
        except LeftOut as fault:
            raise OutOfOrder(
                "letter",
                "The Panel decided not to involve them for now. They are told that, and nothing else.",
            ) from fault
        except GivenBefore as fault:
            raise OutOfOrder(
                "letter", "They have had this already. What they read is not changed afterwards."
            ) from fault
        except NothingToTell as fault:
            raise OutOfOrder(
                "letter", "What this was about has changed meanwhile. Go back, and look at how it stands now."
            ) from fault
        except NothingWritten as fault:
            raise OutOfOrder("letter", "Nothing is written for them yet.") from fault

    return trying
