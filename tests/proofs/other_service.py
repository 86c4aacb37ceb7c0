"""A second service made through the real services and the API: nobody of the demo's may meet anything of it."""

from dataclasses import dataclass

from tests.people.a_service import LittleService, make_service
from tests.proofs.demo_house import DemoHouse, Somebody
from youthvoice.db import Base
from youthvoice.ids import new_id


@dataclass(frozen=True)
class OtherService:
    """Its people, and everything that came to be with it."""

    people: LittleService
    ids: frozenset[str]


def make_other_service(demo: DemoHouse) -> OtherService:
    """A lead, a keyworker, an advocate, a young person who set up their app and sent a voice, and an answer to it."""
    before = every_id(demo)
    made = make_service(demo.house, prefix="other-")
    kay = _staff(demo, made.keyworker.username, made.keyworker.passphrase)
    young = _set_up(demo, kay, made.young_person_id)
    voice = new_id()
    young.put(f"voices/{voice}", about={"kind": "anything"}, words="Only for Kay.", send_to=[made.keyworker.id])
    young.put(f"voices/{new_id()}", about={"kind": "anything"}, words="Only for me.")
    said = {"we_decided": "We will.", "because": "You asked.", "who_decided": "Kay", "status": "doing"}
    kay.put(f"decisions/{new_id()}", voice_id=voice, **said)
    kay.put(f"plans/{new_id()}", young_person_id=made.young_person_id, title="A plan", steps=[])
    _keep_on_a_tablet(kay, made.young_person_id)
    return OtherService(made, frozenset(every_id(demo) - before))


def tables_with_ids() -> list[str]:
    """Every table whose rows have an id of ours."""
    return sorted(table.name for table in Base.metadata.tables.values() if "id" in table.columns)


def every_id(demo: DemoHouse) -> set[str]:
    """Every id of every row there is; a session’s is a hash of its token, and no id of ours."""
    return {row.id for table in tables_with_ids() for row in demo.rows(f"SELECT id FROM {table}")
            if isinstance(row.id, str)}  # fmt: skip


def _keep_on_a_tablet(worker: Somebody, young_person_id: str) -> None:
    """The worker hands a tablet over, which ends their session, and it brings something that was kept sealed on it."""
    hand_over_id, ticket = new_id(), "A" * 43
    body = {"young_person_id": young_person_id, "ticket": ticket}
    assert worker.call("PUT", f"sign-in/hand-overs/{hand_over_id}", body).status_code == 204
    kept = {"hand_over_id": hand_over_id, "ticket": ticket, "reader_id": young_person_id, "sealed": "AAAA"}
    assert worker.call("PUT", f"voices/carried/{new_id()}", kept).status_code == 204


def _staff(demo: DemoHouse, username: str, passphrase: str) -> Somebody:
    caller = demo.nobody()
    caller.sign_in("passphrase", {"username": username, "passphrase": passphrase})
    return caller


def _set_up(demo: DemoHouse, worker: Somebody, young_person_id: str) -> Somebody:
    """The young person takes up the worker's invitation on a phone of their own."""
    invited = worker.call(
        "PUT", f"sign-in/invitations/{new_id()}", {"young_person_id": young_person_id, "how": "qr"}
    ).json
    caller = demo.nobody()
    slot = {"id": new_id(), "secret": "A" * 43}
    secret = {"invitation_id": invited["id"], "words": invited["words"], "nickname": "Kit", "on": "phone"}
    caller.sign_in("redeem", secret | {"slot": slot})
    return caller
