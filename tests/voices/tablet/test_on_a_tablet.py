"""Said on a shared tablet: kept for them, sent, or a proposal before set-up; how it was typed goes with it (K4)."""

import json

import pytest
from sqlalchemy import select, text

from tests.sign_in.calling import PIN
from tests.sign_in.tablet import WORDS, Tablet
from tests.voices import walk
from youthvoice import clock
from youthvoice.ids import new_id
from youthvoice.records import granting, store
from youthvoice.records.models import GrantRow, OwedGrantRow
from youthvoice.vault.refusal import Unopenable
from youthvoice.voices.models import Voice
from youthvoice.voices.proposals.models import Proposal


@pytest.fixture
def tablet(kay):
    return Tablet(kay)


@pytest.fixture
def before_set_up(tablet, little):
    """Handed to somebody who has no app yet."""
    tablet.hand_over(little.young_person_id)
    tablet.begin()
    return tablet


@pytest.fixture
def with_words(tablet, phone, little):
    """Handed to somebody who has their app, and typed their six words."""
    tablet.hand_over(little.young_person_id)
    tablet.begin()
    assert tablet.six_words(phone.six_words).status_code == 200
    return tablet


@pytest.fixture
def again(caller, little):
    """Call it for the worker's next session, on the same tablet or elsewhere."""

    def sign_in():
        browser = caller()
        assert browser.passphrase(little.keyworker).status_code == 200
        return browser

    return sign_in


def rows(house, model):
    with house.database.session() as session:
        return session.scalars(select(model)).all()


def audited(house, young_person_id, action):
    class Like:
        pass

    like = Like()
    like.house = house
    return walk.audited(like, young_person_id, action)


# --- before set-up


def test_sent_before_set_up_it_is_a_proposal_granted_to_the_worker_and_owed_to_them(before_set_up, little, house):
    kept = before_set_up.say_before_set_up()
    assert (kept.status_code, kept.json["goes_to"]["first_name"]) == (201, "Kay")
    assert kept.json["due_on"] is not None
    assert "words" not in kept.json
    (row,) = rows(house, Proposal)
    assert (row.state, row.in_session, row.typing, row.typed_by_id) == ("waiting", True, "self", little.keyworker.id)
    assert row.due_on.isoformat() == kept.json["due_on"]
    grants = {grant.reader_id: grant.basis for grant in rows(house, GrantRow) if grant.basis != "safeguarding"}
    assert grants == {little.keyworker.id: "duty"}
    assert [owed.reader_id for owed in rows(house, OwedGrantRow)] == [little.young_person_id]
    assert [grant.basis for grant in rows(house, GrantRow)].count("safeguarding") == 1


def test_it_counts_as_said_in_a_session_and_never_as_a_yes(before_set_up, little, house, again):
    before_set_up.say_before_set_up()
    assert rows(house, Voice) == []
    assert audited(house, little.young_person_id, "permission.given") == []
    kay = again()
    assert kay.call("GET", "/voices/to-answer").json["voices"] == []
    (line,) = kay.call("GET", "/voices/proposals").json["proposals"]
    assert (line["in_session"], line["typing"], line["state"]) == (True, "self", "waiting")
    assert "words" not in line


def test_whoever_handed_it_over_reads_it_exactly_and_changes_no_letter(before_set_up, little, again):
    one = before_set_up.say_before_set_up().json["id"]
    kay = again()
    assert kay.call("GET", f"/voices/proposals/{one}").json["words"] == WORDS
    body = {"young_person_id": little.young_person_id, "version_id": new_id(), "about": {"kind": "anything"}}
    answer = kay.call("PUT", f"/voices/proposals/{one}", body | {"words": "nicer", "interpreter": False})
    assert (answer.status_code, answer.json["code"]) == (409, "said_in_session")
    assert kay.call("GET", f"/voices/proposals/{one}").json["words"] == WORDS


def test_said_twice_it_is_one_thing_and_another_version_is_refused(before_set_up, house):
    body = {"version_id": new_id()}
    one = new_id()
    first = before_set_up.say_before_set_up(one, **body)
    assert (first.status_code, before_set_up.say_before_set_up(one, **body).json) == (201, first.json)
    assert before_set_up.say_before_set_up(one, **body).status_code == 200
    assert before_set_up.say_before_set_up(one, words="other").json["code"] == "already_sent"
    assert len(rows(house, Proposal)) == 1


def test_it_is_confirmed_on_their_phone_later_with_exactly_these_words(before_set_up, little, again, caller):
    one = before_set_up.say_before_set_up(typing="scribed", interpreter=True).json["id"]
    before_set_up.hand_back()
    kay = again()
    own = caller()
    assert own.redeem(kay.invite(little)).status_code == 201
    again()  # she comes back, and what she owes them is passed on
    (waits,) = own.call("GET", "/voices/proposals").json["proposals"]
    assert (waits["id"], waits["words"], waits["typing"], waits["in_session"]) == (one, WORDS, "scribed", True)
    yes = own.call("POST", f"/voices/proposals/{one}/confirm", {"version_id": waits["version_id"]})
    assert (yes.status_code, yes.json["state"]) == (200, "sent")
    read = kay.call("GET", f"/voices/{one}").json
    assert (read["words"], read["typing"], read["interpreter"], read["typed_by"]) == (WORDS, "scribed", True, "Kay")


def test_nothing_can_be_said_before_set_up_in_any_other_session(with_words, phone, again, house):
    for browser in (with_words.browser, phone):
        tablet = Tablet(browser)
        assert tablet.say_before_set_up().status_code == 404
    assert Tablet(again()).say_before_set_up().status_code == 403
    assert rows(house, Proposal) == []


def test_a_tablets_session_outlives_no_setting_up(before_set_up, little, again, caller, house):
    kay = again()
    assert caller().redeem(kay.invite(little)).status_code == 201
    assert before_set_up.say_before_set_up().status_code in (403, 404)
    assert rows(house, Proposal) == []


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"words": ""}, "words"),
        ({"words": None}, "words"),
        ({"words": "x" * 10_001}, "words"),
        ({"typing": "by an adult"}, "typing"),
        ({"interpreter": None}, "interpreter"),
        ({"about": {"kind": "step"}}, "about.kind"),
        ({"about": {"kind": "plan", "id": new_id()}}, "about.id"),
        ({"version_id": "x"}, "version_id"),
        ({"typed_by": "Somebody"}, "typed_by"),
    ],
)
def test_bad_input_names_the_field_and_keeps_nothing(before_set_up, house, wrong, field):
    answer = before_set_up.say_before_set_up(**wrong)
    assert (answer.status_code, answer.mimetype) == (422, "application/problem+json")
    assert field in answer.json["fields"]
    assert rows(house, Proposal) == []


# --- with the six words


def test_kept_for_me_on_a_tablet_no_worker_can_open_it_by_rule_or_by_key(with_words, phone, little, house, again):
    one = with_words.say().json["id"]
    with_words.hand_back()
    kay = again()
    for path in (f"/voices/{one}", f"/voices/proposals/{one}"):
        assert kay.call("GET", path).status_code == 404
    grants = [grant for grant in rows(house, GrantRow) if grant.record_id == one]
    assert [(grant.reader_id, grant.basis) for grant in grants] == [(little.young_person_id, "own")]
    assert [owed for owed in rows(house, OwedGrantRow) if owed.record_id == one] == []
    # The key itself: the worker's own bundle opens no grant of it, whatever the rules said.
    key = little.keyworker.me.bundle
    with house.database.session() as session:
        (row,) = store.list_held(session, little.young_person_id, [one], clock.now()).values()
    place = granting.place_of(row)
    for reader_id in (little.young_person_id, little.keyworker.id):
        with pytest.raises(Unopenable):
            granting.open_data_key(house, place, row, reader_id, key.public_key, key)
    assert phone.call("GET", f"/voices/{one}").json["words"] == WORDS


def test_sent_on_a_tablet_the_reader_sees_who_typed_it_and_an_adult_was_there(with_words, little, again, house):
    claims = {"typing": "scribed", "interpreter": True, "with_adult": "alone"}
    sent = with_words.say(send_to=[little.keyworker.id], **claims)
    assert (sent.status_code, sent.json["state"], sent.json["words"]) == (201, "sent", None)
    read = again().call("GET", f"/voices/{sent.json['id']}").json
    assert (read["words"], read["typing"], read["typed_by"], read["interpreter"]) == (WORDS, "scribed", "Kay", True)
    (row,) = rows(house, Voice)
    assert set(row.ways) == {"words", "scribed", "interpreter"}


def test_typed_by_themselves_says_so_and_names_nobody(with_words, little, again):
    sent = with_words.say(send_to=[little.keyworker.id])
    read = again().call("GET", f"/voices/{sent.json['id']}").json
    assert (read["typing"], read["typed_by"], read["interpreter"]) == ("self", None, False)


def test_a_request_cannot_say_who_typed(with_words, little):
    assert "typed_by" in with_words.say(send_to=[little.keyworker.id], typed_by="Somebody").json["fields"]


def test_that_somebody_typed_is_by_itself_nothing_said(with_words, little):
    answer = with_words.say(words="", typing="scribed", interpreter=True, send_to=[little.keyworker.id])
    assert answer.json["code"] == "nothing_said"


def test_somebody_new_picked_on_a_tablet_waits_for_a_second_yes_however_alone_it_says(
    with_words, little, house, phone, caller
):
    lead = caller()
    lead.passphrase(little.lead)
    sent = with_words.say(send_to=[little.lead.id], with_adult="alone")
    assert [one["id"] for one in sent.json["waiting"]] == [little.lead.id]
    assert sent.json["readers"] == []
    assert lead.call("GET", "/voices/to-answer").json["voices"] == []


def test_on_their_own_phone_with_the_pin_it_is_all_there(with_words, phone):
    one = with_words.say().json["id"]
    phone.call("POST", "/sign-in/lock")
    assert phone.device(PIN).status_code == 200
    (found,) = phone.call("GET", "/voices/").json["voices"]
    assert (found["id"], found["words"], found["typing"]) == (one, WORDS, "self")


def test_no_word_of_it_lies_readable_in_any_table(with_words, before_set_up_words, house):
    secret = before_set_up_words
    with_words.say(words=secret)
    with house.database.session() as session:
        for table in ("proposals", "voices", "hand_overs", "carried_words", "audit_entries", "outbox"):
            found = session.execute(text(f"SELECT * FROM {table}")).all()
            assert secret not in json.dumps([[str(cell) for cell in row] for row in found])


@pytest.fixture
def before_set_up_words():
    return "a green umbrella on the pier"
