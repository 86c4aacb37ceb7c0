"""A worker's key replaced: the former one is retired at once, the new one waits. Nothing is sealed to either meanwhile.

Who may have a new key, and from when, is settled further right.
"""

from youthvoice import errors
from youthvoice.people import hooks, store
from youthvoice.people.directory import PublicKey, as_key, check, put_key, put_state, retire
from youthvoice.work import Work


def put_waiting_key(work: Work, worker_id: str, *, public_key: bytes, draft_public: bytes, version: int) -> PublicKey:
    """A new key for a worker who lost theirs: it waits, and the former one is retired now. `work` is already writing.

    What they had is owed to them (`on_key_changed`). Raises `AlreadyExists` when somebody was faster.
    """
    former = retire(work, worker_id, ("current",))
    waiting = put_key(work, worker_id, public_key=public_key, draft_public=draft_public, version=version, pending=True)
    for old in former:
        hooks.on_key_changed(work, worker_id, old, waiting)
    return waiting


def make_current(work: Work, worker_id: str, key_id: str) -> PublicKey:
    """A worker's waiting key is theirs from now on. `work` is already writing. Raises NotFound when it waits no more.

    Runs `on_key_changed` for every former key: what was sealed to one at the last moment is owed again too.
    """
    former, found = [], None
    for row, service_id, role in store.keys_to_change(work.session, worker_id, "pending", "retired"):
        facts = (str(service_id), str(role))
        check(work, row, facts)
        if row.state == "retired":
            former.append(as_key(row, facts))
        elif row.id == key_id:
            found = (row, facts)
    if found is None:
        raise errors.NotFound
    put_state(work, found[0], "current", found[1])
    new = as_key(*found)
    for old in former:
        hooks.on_key_changed(work, worker_id, old, new)
    return new


def retire_every_key(work: Work, worker_id: str) -> None:
    """They left: nothing is sealed to them again, whatever is written beside their name. `work` is already writing."""
    retire(work, worker_id, ("pending", "current"))


def replace_current(work: Work, owner_id: str, key_id: str) -> PublicKey:
    """A waiting key takes the place of one still in use, which is retired now. `work` is already writing.

    Raises NotFound when it waits no more. Runs `on_key_changed` as `make_current` does.
    """
    retire(work, owner_id, ("current",))
    return make_current(work, owner_id, key_id)
