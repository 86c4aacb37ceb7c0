"""No signal on the tablet: the words stay sealed to one person, come in later, and nobody else opens them."""

import base64
import json

import pytest
from sqlalchemy import select, update

from tests.house_fixtures import turn_clock
from tests.people.a_service import add_young_person
from tests.sign_in.calling import b64
from tests.sign_in.tablet import WORDS, Tablet
from youthvoice.ids import new_id
from youthvoice.vault.bundle import Bundle
from youthvoice.vault.drafts import open_draft, seal_draft
from youthvoice.vault.outer import open_column
from youthvoice.vault.refusal import Unopenable
from youthvoice.voices.carried.models import CarriedWords
from youthvoice.voices.models import Voice
from youthvoice.voices.proposals.models import Proposal


class Offline:
    """What a tablet seals with no signal, and brings when there is some."""

    def __init__(self, tablet: Tablet, began: dict) -> None:
        self.tablet, self.reader_id, self.seal_to = tablet, began["reader_id"], began["seal_to"]
        self.id, self.voice_id = new_id(), new_id()

    def seal(self, inside: object | None = None, **more) -> str:
        said = {"version_id": new_id(), "about": {"kind": "anything"}, "words": WORDS, "typing": "self"} | more
        plain = json.dumps({"voice_id": self.voice_id, "said": said} if inside is None else inside).encode()
        public = base64.urlsafe_b64decode(self.seal_to + "=")
        return b64(seal_draft(public, plain, f"{self.reader_id} {self.id}".encode()))

    def bring(self, sealed: str | None = None, **changes):
        body = {"hand_over_id": self.tablet.id, "ticket": self.tablet.ticket, "reader_id": self.reader_id}
        body |= {"sealed": sealed or self.seal()} | changes
        return self.tablet.browser.call("PUT", f"/voices/carried/{self.id}", body)


@pytest.fixture
def kept_for_me(kay, phone, little):
    """Handed to somebody with an app; then the signal goes before they can type their words."""
    tablet = Tablet(kay)
    tablet.hand_over(little.young_person_id)
    return Offline(tablet, tablet.begin().json)


@pytest.fixture
def meant_for_kay(kay, little):
    """Handed to somebody with no app yet; then the signal goes."""
    tablet = Tablet(kay)
    tablet.hand_over(little.young_person_id)
    return Offline(tablet, tablet.begin().json)


def rows(house, model):
    with house.database.session() as session:
        return session.scalars(select(model)).all()


def test_what_was_kept_with_no_signal_becomes_their_own_draft_and_nobody_elses(
    kept_for_me, phone, caller, little, house
):
    assert kept_for_me.bring(kept_for_me.seal(send_to=[little.keyworker.id], typing="scribed")).status_code == 204
    assert kept_for_me.tablet.hand_back().status_code == 204
    kay = caller()
    kay.passphrase(little.keyworker)
    assert kay.call("GET", "/voices/carried").json == {"carried": []}
    assert kay.call("POST", f"/voices/carried/{kept_for_me.id}/take-in").status_code == 404
    (waits,) = phone.call("GET", "/voices/carried").json["carried"]
    assert (waits["id"], set(waits)) == (kept_for_me.id, {"id", "kept_at"})
    taken = phone.call("POST", f"/voices/carried/{kept_for_me.id}/take-in")
    assert taken.json == {"state": "kept", "voice_id": kept_for_me.voice_id}
    voice = phone.call("GET", f"/voices/{kept_for_me.voice_id}").json
    assert (voice["words"], voice["state"], voice["readers"]) == (WORDS, "draft", [])
    assert (voice["typing"], voice["typed_by"]) == ("scribed", "Kay")
    assert kay.call("GET", f"/voices/{kept_for_me.voice_id}").status_code == 404
    assert phone.call("GET", "/voices/carried").json == {"carried": []}
    assert rows(house, CarriedWords) == []


def test_the_worker_who_brings_it_opens_nothing_at_the_key_level(kept_for_me, little, house):
    kept_for_me.bring()
    (row,) = rows(house, CarriedWords)
    assert WORDS.encode() not in row.words_sealed
    place = " ".join((row.id, row.young_person_id, row.worker_id, row.reader_id, row.hand_over_id))
    inner = open_column(house.server_key, house.column("carried_words", "words_sealed", place), row.words_sealed)
    for reader in (little.young_person_id, little.keyworker.id):
        with pytest.raises(Unopenable):
            open_draft(little.keyworker.me.bundle.draft_private, inner, f"{reader} {row.id}".encode())


def test_what_somebody_not_set_up_meant_for_the_worker_is_a_proposal_word_for_word(
    meant_for_kay, caller, little, house
):
    meant_for_kay.bring(meant_for_kay.seal(typing="scribed", interpreter=True))
    kay = caller()
    kay.passphrase(little.keyworker)
    assert kay.call("POST", f"/voices/carried/{meant_for_kay.id}/take-in").json["state"] == "kept"
    (row,) = rows(house, Proposal)
    assert (row.id, row.in_session, row.typing, row.interpreter) == (meant_for_kay.voice_id, True, "scribed", True)
    assert row.due_on is not None
    assert rows(house, Voice) == []
    assert kay.call("GET", f"/voices/proposals/{row.id}").json["words"] == WORDS
    body = {"young_person_id": little.young_person_id, "version_id": new_id(), "about": {"kind": "anything"}}
    changed = kay.call("PUT", f"/voices/proposals/{row.id}", body | {"words": "nicer", "interpreter": False})
    assert changed.json["code"] == "said_in_session"


def test_brought_twice_and_taken_in_twice_it_is_one_thing(kept_for_me, phone, house):
    sealed = kept_for_me.seal()
    assert [kept_for_me.bring(sealed).status_code for _ in range(2)] == [204, 204]
    assert len(rows(house, CarriedWords)) == 1
    phone.call("POST", f"/voices/carried/{kept_for_me.id}/take-in")
    assert kept_for_me.bring(sealed).status_code == 204  # the reply was lost: it comes once more
    phone.call("POST", f"/voices/carried/{kept_for_me.id}/take-in")
    assert [voice.id for voice in rows(house, Voice)] == [kept_for_me.voice_id]


def test_what_was_sent_meanwhile_stays_as_it_was_sent(kept_for_me, phone, little):
    kept_for_me.bring()
    body = {"version_id": new_id(), "about": {"kind": "anything"}, "words": "sent", "send_to": [little.keyworker.id]}
    assert phone.call("PUT", f"/voices/{kept_for_me.voice_id}", body).status_code == 201
    assert phone.call("POST", f"/voices/carried/{kept_for_me.id}/take-in").json["state"] == "kept"
    assert phone.call("GET", f"/voices/{kept_for_me.voice_id}").json["words"] == "sent"


def test_only_the_hand_overs_own_ticket_brings_anything_and_only_to_its_two_people(kept_for_me, little, house):
    for changes in ({"ticket": b64(b"\x00" * 32)}, {"hand_over_id": new_id()}, {"reader_id": little.lead.id}):
        assert kept_for_me.bring(**changes).status_code == 404, changes
    assert rows(house, CarriedWords) == []


def test_a_ticket_brings_twenty_things_and_no_more_for_thirty_days(kept_for_me, house):
    for _ in range(20):
        kept_for_me.id = new_id()
        assert kept_for_me.bring().status_code == 204
    kept_for_me.id = new_id()
    assert kept_for_me.bring().json["code"] == "too_many"
    turn_clock(house, 30 * 24 * 3600)
    assert kept_for_me.bring().status_code == 404


@pytest.mark.parametrize(
    "inside", [[], {}, {"voice_id": "x", "said": {}}, {"voice_id": new_id(), "said": {"words": 1}}]
)
def test_what_no_tablet_of_ours_sealed_is_lost_and_kept_by_nobody(kept_for_me, phone, house, inside):
    kept_for_me.bring(kept_for_me.seal(inside))
    taken = phone.call("POST", f"/voices/carried/{kept_for_me.id}/take-in")
    assert (taken.status_code, taken.json["state"]) == (200, "lost")
    assert rows(house, Voice) == []
    assert rows(house, CarriedWords) == []


def test_a_key_that_is_gone_opens_nothing_and_says_lost(kept_for_me, phone):
    kept_for_me.seal_to = b64(Bundle.generate().draft_public)
    kept_for_me.bring()
    assert phone.call("POST", f"/voices/carried/{kept_for_me.id}/take-in").json["state"] == "lost"


def test_a_row_moved_to_somebody_elses_name_fails_closed(kept_for_me, little, caller, house):
    kept_for_me.bring()
    with house.database.session() as session:
        house.database.begin_writing(session)
        session.execute(update(CarriedWords).values(reader_id=little.keyworker.id))
        session.commit()
    kay = caller()
    kay.passphrase(little.keyworker)
    assert kay.call("POST", f"/voices/carried/{kept_for_me.id}/take-in").json["state"] == "lost"
    assert rows(house, Proposal) == []


def test_words_moved_to_another_young_person_are_nobodys(meant_for_kay, little, caller, house):
    """A database writer cannot have the worker seal what one young person said to another one."""
    meant_for_kay.bring()
    other = add_young_person(house, little.lead.me, little.id, little.keyworker.id)
    with house.database.writing() as session:
        session.execute(update(CarriedWords).values(young_person_id=other))
    kay = caller()
    kay.passphrase(little.keyworker)
    assert kay.call("POST", f"/voices/carried/{meant_for_kay.id}/take-in").json["state"] == "lost"
    assert rows(house, Proposal) == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"sealed": "!"}, "sealed"),
        ({"sealed": "A" * 200_000}, "sealed"),
        ({"ticket": "x"}, "ticket"),
        ({"reader_id": 1}, "reader_id"),
    ],
)
def test_bad_input_names_its_field(kept_for_me, house, changes, field):
    answer = kept_for_me.bring(**changes)
    assert (answer.status_code, field in answer.json["fields"]) == (422, True)
    assert rows(house, CarriedWords) == []
