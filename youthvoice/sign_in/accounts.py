"""What the lists of workers ask of sign_in: their first words, when they last came in, and where their key stands."""

from collections.abc import Sequence

from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.sign_in import slots, store, waiting_keys
from youthvoice.vault.bundle import Bundle
from youthvoice.vault.slots import make_slot
from youthvoice.vault.words import six_words
from youthvoice.work import Work


def first_words(work: Work, worker_id: str) -> people.FirstWords:
    """Six words for somebody a lead is adding (people's hook `on_worker_taken_on`). Slow, so nothing is written yet."""
    bundle, words, slot_id = Bundle.generate(), six_words(), new_id()
    version = people.next_version(work, worker_id)
    bound = slots.binding(work, slot_id, worker_id, "passphrase", bundle, version)
    work.abandon()  # nobody waits for a row while it is stretched
    sealed = make_slot("passphrase", words.encode(), bundle, bound, work.house.cost)

    def put() -> None:
        key = people.put_key(
            work, worker_id, public_key=bundle.public_key, draft_public=bundle.draft_public, version=version
        )
        slots.add_slot(work, slot_id, worker_id, key.id, sealed)

    return people.FirstWords(words, put)


def accounts_seen(work: Work, worker_ids: Sequence[str]) -> dict[str, people.AccountSeen]:
    """When each last signed in, and where their key stands (people's hook `on_accounts_asked`)."""
    last = store.last_sign_ins(work.session, worker_ids)
    standing = waiting_keys.standing_of(work, list(worker_ids))
    return {one: people.AccountSeen(last.get(one), standing[one].state) for one in worker_ids}
