"""One person before the whole demo and a second service: what they may meet, and which ids are somebody else's."""

from typing import Any

from tests.proofs.asked_for import Body, body_for, taken
from tests.proofs.demo_house import DemoHouse, Somebody
from tests.proofs.other_service import make_other_service, tables_with_ids
from tests.proofs.routes import Verb
from youthvoice.ids import new_id

AT_MOST = 6
# What whoever works with a young person, and their lead, may know of.
ASKED = ("offers", "holds")
# Where ids of a kind are found. A kind that is not here is tried with ids out of every table there is.
WHERE = {
    "voice_id": "SELECT id FROM records WHERE kind = 'voice'",
    "plan_id": "SELECT id FROM records WHERE kind = 'plan'",
    "decision_id": "SELECT id FROM records WHERE kind = 'decision'",
    "record_id": "SELECT id FROM records",
    "permission_id": "SELECT id FROM permissions",
    "slot_id": "SELECT id FROM key_slots WHERE kind <> 'invitation'",
    "invitation_id": "SELECT id FROM invitations",
    "proposal_id": "SELECT id FROM proposals UNION SELECT id FROM records WHERE kind = 'voice'",
    "hand_over_id": "SELECT id FROM hand_overs",
    "carried_id": "SELECT id FROM carried_words",
    "request_id": "SELECT id FROM yes_requests UNION SELECT id FROM records",
    "advocate_request_id": "SELECT id FROM advocate_requests",
    "checked_id": "SELECT id FROM checked_facts",
    "basis_id": "SELECT id FROM lawful_bases",
    "offer_id": "SELECT id FROM offers",
    "hold_id": "SELECT id FROM holds",
    "ask_id": "SELECT id FROM records",
    "change_id": "SELECT id FROM records",
    "complaint_id": "SELECT id FROM complaints",
    "concern_id": "SELECT id FROM concerns UNION SELECT id FROM records WHERE kind = 'concern'",
    "quote_id": "SELECT id FROM quotes UNION SELECT id FROM records WHERE kind = 'quotation'",
    "share_ask_id": "SELECT id FROM share_asks UNION SELECT id FROM records",
    "agency_id": "SELECT id FROM agencies",
    "young_person_id": "SELECT id FROM people WHERE role = 'young_person'",
    "worker_id": "SELECT id FROM people WHERE role <> 'young_person'",
}


class Case:
    """One person, signed in (`name` None: signed out), and what is theirs and what is not."""

    def __init__(self, demo: DemoHouse, name: str | None) -> None:
        self.demo, self.name = demo, name or "signed out"
        self.strangers = make_other_service(demo).ids
        self.me: Somebody = demo.in_as(name) if name else demo.nobody()
        self.my_id: str = self.me.me["person_id"] if name else ""
        self.role: str = self.me.me["role"] if name else "signed out"
        self.schemas = taken(demo, demo.nobody().get("openapi.json"))
        self.known = self._known_to_me()
        self.absent = self.me.call("GET", f"voices/{new_id()}x").json

    def _known_to_me(self) -> set[str]:
        """What they hold a key to, their own yeses and phones, whom they work with; a lead all their people."""
        mine: set[str] = {self.my_id}
        for asked in (
            "SELECT record_id AS id FROM grants WHERE reader_id = :me",
            "SELECT id FROM advocate_requests WHERE young_person_id = :me",
            "SELECT id FROM share_asks WHERE young_person_id = :me OR asked_by_id = :me",
            "SELECT id FROM permissions WHERE young_person_id = :me",
            "SELECT id FROM yes_requests WHERE young_person_id = :me OR asked_by_id = :me",
            "SELECT id FROM yes_requests WHERE young_person_id IN"
            " (SELECT young_person_id FROM working_relationships WHERE worker_id = :me)",
            "SELECT id FROM key_slots WHERE person_id = :me",
            "SELECT young_person_id AS id FROM working_relationships WHERE worker_id = :me",
            "SELECT worker_id AS id FROM working_relationships WHERE young_person_id = :me",
            *(f"SELECT id FROM {table} WHERE young_person_id = :me" for table in ASKED),
            *(
                f"SELECT a.id FROM {table} a JOIN working_relationships w ON w.young_person_id = a.young_person_id"
                " WHERE w.worker_id = :me"
                for table in ASKED
            ),
        ):
            mine |= {row.id for row in self.demo.rows(asked, me=self.my_id)}
        if self.role == "advocate":  # who asked for one is theirs to know: of their own service only
            mine |= {row.id for row in self.demo.rows("SELECT id FROM advocate_requests")} - self.strangers
        if self.role in ("lead", "administrator"):
            theirs = " UNION ".join(f"SELECT id FROM {table}" for table in ("people", "agencies", *ASKED))
            theirs = "SELECT id FROM people UNION SELECT id FROM agencies"
            if self.role == "lead":  # what their young people were asked, without the sealed words
                theirs += " UNION SELECT id FROM yes_requests"
            mine |= {row.id for row in self.demo.rows(theirs)} - self.strangers
        return mine

    def somebody_elses(self, kind: str) -> list[str]:
        """Ids of this kind that are there and that this person may not meet."""
        every = [f"SELECT id FROM {table}" for table in tables_with_ids()]
        found: list[str] = []
        for asked in [WHERE[kind]] if kind in WHERE else every:
            here = [
                row.id
                for row in self.demo.rows(asked + " ORDER BY id")
                if isinstance(row.id, str) and row.id not in self.known
            ]
            found += here[:AT_MOST] + [one for one in here[AT_MOST:] if one in self.strangers][:AT_MOST]
        return found

    def body(self, verb: Verb) -> Body | None:
        """A body this route would let through."""
        return body_for(self.demo, verb, self.schemas)

    def answer(self, verb: Verb, ids: dict[str, str], body: Body | None) -> tuple[int, Any]:
        """What they are answered: the status and the body."""
        said = self.me.call(verb.method, verb.path(ids), body)
        return said.status_code, said.json if said.data else None

    def beside(self, verb: Verb) -> dict[str, str]:
        """An id for each place of the path, of those that are there."""
        named = {"worker_id": "noor", "young_person_id": "blue"}
        return {kind: self.demo.ids[named[kind]] if kind in named else new_id() for kind in verb.ids}
