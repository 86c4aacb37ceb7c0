"""A worker's first (or next) passphrase. From the command line, the demo, or a lead's act; never from a stranger's request."""

from dataclasses import dataclass, field

from youthvoice import audit, errors
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.sign_in import slots, store
from youthvoice.vault.bundle import Bundle
from youthvoice.vault.slots import make_slot
from youthvoice.vault.words import six_words
from youthvoice.work import Work


@dataclass(frozen=True)
class StaffSlot:
    """A worker's six-word passphrase, told once, and the key that is theirs from now on."""

    passphrase: str = field(repr=False)
    bundle: Bundle = field(repr=False)
    key: people.PublicKey


def make_staff_slot(work: Work, person_id: str) -> StaffSlot:
    """Give a worker fresh keys and a generated passphrase; what opened their old keys is gone, and so are their sessions.

    What was sealed to an old key is owed to them again (`on_key_changed`). Raises NotFound for a young person's id.
    """
    person = people.find_person(work, person_id)
    if person is None or person.role == "young_person" or person.state != "active":
        raise errors.NotFound
    bundle, words, slot_id = Bundle.generate(), six_words(), new_id()
    version = people.next_version(work, person_id)
    bound = slots.binding(work, slot_id, person_id, "passphrase", bundle, version)
    sealed = make_slot("passphrase", words.encode(), bundle, bound, work.house.cost)
    work.begin_writing()
    store.delete_sessions(work.session, person_id)
    store.delete_slots(work.session, person_id)
    key = people.put_key(
        work, person_id, public_key=bundle.public_key, draft_public=bundle.draft_public, version=version
    )
    slots.add_slot(work, slot_id, person_id, key.id, sealed)
    audit.write(work, "make_staff_slot", subject_id=person_id)
    return StaffSlot(words, bundle, key)
