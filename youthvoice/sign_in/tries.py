"""Counting tries before they are made. A try is booked and committed apart, so no crash and no crowd makes one free.

No number of wrong tries deletes anything.
"""

from dataclasses import dataclass
from datetime import timedelta

from youthvoice import errors
from youthvoice.sign_in import store
from youthvoice.work import Work

# How long the next try waits after so many; after more, as long as after the last one named here.
WAIT_AFTER = {
    5: timedelta(seconds=30),
    6: timedelta(minutes=1),
    7: timedelta(minutes=2),
    8: timedelta(minutes=4),
    9: timedelta(minutes=8),
    10: timedelta(minutes=15),
}
# Strangers' counts are dropped after a day: a made-up username must not fill the table for ever.
STRANGERS_KEPT = timedelta(days=1)


@dataclass(frozen=True)
class Allowance:
    """How many tries in all (`None`: no end, only waits), whether they slow down, and what a blocked caller should do."""

    at_most: int | None
    slows: bool
    blocked: str = ""


DEVICE = Allowance(10, slows=True, blocked="Too many tries. Use your six words.")
INVITATION = Allowance(5, slows=False, blocked="Too many tries. Ask for a new invitation.")
ACCOUNT = Allowance(None, slows=True)


def of_slot(slot_id: str) -> str:
    """What a phone's PIN tries are counted on."""
    return f"slot:{slot_id}"


def of_invitation(invitation_id: str) -> str:
    """What tries on an invitation are counted on."""
    return f"invitation:{invitation_id}"


def of_browser(browser_id: str) -> str:
    """What a worker's own browser is counted on."""
    return f"browser:{browser_id}"


def of_strangers(username_index: bytes) -> str:
    """What everybody else's tries on one username are counted on, whether or not anybody has it."""
    return f"strangers:{username_index.hex()}"


def of_step_up(person_id: str) -> str:
    """What secrets typed again inside a session are counted on."""
    return f"step-up:{person_id}"


def book(work: Work, subject: str, allowance: Allowance) -> int | None:
    """Book one try, committed when this returns. Gives how many are left after it (None: no end).

    Raises Problem `blocked` when none was left, Wait when it is too soon. Whoever is refused booked nothing.
    """
    with work.apart() as apart:
        waits = {count: apart.now + wait for count, wait in WAIT_AFTER.items()} if allowance.slows else {}
        count = store.book_try(apart.session, subject, apart.now, allowance.at_most, waits)
        if count is None:
            raise _refusal(apart, subject, allowance)
    return None if allowance.at_most is None else allowance.at_most - count


def forget(work: Work, *subjects: str) -> None:
    """The secret was right: start counting anew. `work` is already writing."""
    store.delete_tries(work.session, subjects)


def forget_old_strangers(work: Work) -> None:
    """Drop strangers' counts nobody added to for a day. `work` is already writing."""
    store.delete_old_tries(work.session, of_strangers(b""), work.now - STRANGERS_KEPT)


def wrong_secret(left: int | None = None) -> errors.Problem:
    """The one answer to a wrong secret, an unknown slot, an unknown username."""
    extra: dict[str, object] = {} if left is None else {"tries_left": left}
    return errors.Problem(422, "wrong_secret", "That was not right. Try again.", extra=extra)


def _refusal(work: Work, subject: str, allowance: Allowance) -> errors.Problem:
    count, next_at = store.get_tries(work.session, subject)
    if allowance.at_most is not None and count >= allowance.at_most:
        return errors.Problem(403, "blocked", allowance.blocked)
    seconds = int((next_at - work.now).total_seconds()) + 1 if next_at else 1
    return errors.Wait(max(1, seconds))
