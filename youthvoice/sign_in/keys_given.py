"""Who lately held whose words: adding a worker, and starting a new key for one, tell them to whoever did it."""

from datetime import timedelta

from consent.facts.workers import GaveKey
from consent.one_hand import ONE_HAND_FOR
from youthvoice import audit, clock
from youthvoice.work import Work

# What the audit calls the two.
GIVES_A_KEY = ("add_worker", "worker_key_reset")
_A_DAY = timedelta(days=1)


def keys_given(work: Work, service_id: str) -> tuple[GaveKey, ...]:
    """Who added whose account or started whose new key, as the audit of the service says.

    What the command line did is nobody's: whoever runs it is on no list of adults.
    """
    entries = audit.list_of_service(work.session, service_id, GIVES_A_KEY, work.now - ONE_HAND_FOR - _A_DAY)
    return tuple(
        GaveKey(one.actor_id, one.subject_id, clock.day_of(one.at))
        for one in entries
        if one.actor_id is not None and one.subject_id is not None
    )
