"""What further-right features do when something happens here.

app.py registers them; they run in the same transaction.
"""

from collections.abc import Callable
from typing import Any


class Hook:
    """A named list of functions called in order of registration; registering one twice changes nothing."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.registered: list[Callable[..., Any]] = []

    def register(self, function: Callable[..., Any]) -> None:
        """Call `function` each time from now on."""
        if function not in self.registered:
            self.registered.append(function)

    def forget(self, function: Callable[..., Any]) -> None:
        """Stop calling `function`: a test that registered its own puts things back."""
        self.registered.remove(function)

    def __call__(self, *args: Any) -> list[Any]:
        """Run each registered function; what they give, in order."""
        return [function(*args) for function in self.registered]


# (work, owner_id, old key, new key): a key took another's place, or waits to (a worker who lost theirs): what was
# sealed to the old one is owed again.
on_key_changed = Hook("on_key_changed")
# (work, worker_id) -> FirstWords: a lead adds them; not writing yet, no row is there. Answered by sign_in.
on_worker_taken_on = Hook("on_worker_taken_on")
# (work, worker_ids) -> dict[id, AccountSeen]: asked by the lists of workers; answered by sign_in.
on_accounts_asked = Hook("on_accounts_asked")
# (work, worker_id): a worker left the service.
on_worker_left = Hook("on_worker_left")
# (work, young_person_id, worker_id): a worker began or stopped working with a young person.
on_worker_linked = Hook("on_worker_linked")
on_worker_unlinked = Hook("on_worker_unlinked")
# (work, young_person_id) -> bool: whether an ask of theirs for a worker waits; answered by preferred_worker.
on_worker_asks_asked = Hook("on_worker_asks_asked")
# (work, worker_id): whoever covered for this worker covers no more; what they could read as cover ends.
# Called before the row of cover is locked and again after, so it must do nothing when nothing is left to end.
on_cover_ended = Hook("on_cover_ended")
# (work, young_person_ids) -> dict[id, InvitationState]: asked by the staff list; answered by sign_in.
on_invitations_asked = Hook("on_invitations_asked")
