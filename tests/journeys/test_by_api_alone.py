"""From invitation to say-back through the HTTP API alone: no browser, no shortcut into the code."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.journeys.caller import Caller, Phone
from tests.journeys.server import Running
from youthvoice.ids import new_id

WORDS = "I hate the 9 bus. \u200f👩‍👧 e\u0301  "


@pytest.fixture(scope="module", params=["server", "postgres_house"])
def house(request: pytest.FixtureRequest) -> Running:
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="module")
def sam(house: Running) -> Caller:
    caller = Caller(house.url)
    caller.sign_in("passphrase", **house.secret("sam"))
    return caller


def invite_somebody_new(house: Running, sam: Caller, how: str = "qr") -> dict:
    """A lead adds a young person; Sam invites them."""
    priya = Caller(house.url)
    priya.sign_in("passphrase", **house.secret("priya"))
    young_id = new_id()
    priya.put(f"people/young-people/{young_id}", {"name": "Robin Reed", "keyworker_id": sam.me["person_id"]})
    invited = sam.put(f"sign-in/invitations/{new_id()}", {"young_person_id": young_id, "how": how})
    return invited | {"young_person_id": young_id}


def redeem(house: Running, invited: dict, phone: Phone | None = None, nickname: str = "Wren") -> Caller:
    caller, phone = Caller(house.url), phone or Phone()
    secret = {"invitation_id": invited["id"], "words": invited["words"], "nickname": nickname, "on": "phone"}
    signed = caller.sign_in("redeem", **secret, slot=phone.slot("482913"))
    caller.six_words = signed["six_words"]
    return caller


def test_from_invitation_to_say_back(house: Running, sam: Caller) -> None:
    invited = invite_somebody_new(house, sam)
    assert Caller(house.url).get(f"sign-in/invitations/{invited['id']}") == {"state": "open"}
    phone = Phone()
    young = redeem(house, invited, phone)
    assert young.me["nickname"] == "Wren"
    assert len(young.six_words.split()) == 6

    adults = young.get("people/my-adults")["adults"]
    keyworker = next(adult for adult in adults if adult["id"] == sam.me["person_id"])
    assert keyworker["works_with_me"]
    assert keyworker["ready"]
    voice = new_id()
    draft = {"version_id": new_id(), "about": {"kind": "plan"}, "feeling": "not_well", "words": WORDS}
    assert young.put(f"voices/{voice}", draft)["state"] == "draft"
    assert sam.get(f"voices/{voice}", 404)["code"] == "not_found"
    sent = young.post(f"voices/{voice}/send", {"reader_ids": [keyworker["id"]]})
    assert (sent["state"], sent["due_on"]) == ("sent", keyworker["answers_by"])

    waiting = sam.get("voices/to-answer")["voices"]
    mine = next(one for one in waiting if one["id"] == voice)
    assert "words" not in mine
    assert sam.get(f"voices/{voice}")["words"] == WORDS
    assert young.get(f"voices/{voice}")["readers"][0]["opened_at"]
    looked = young.get("records/who-can-see")["looked"]
    assert [(one["id"], one["record_id"]) for one in looked] == [(keyworker["id"], voice)]

    decision = new_id()
    answer = {
        "version_id": new_id(), "voice_id": voice, "we_decided": "You can get a lift.", "status": "doing",
        "because": "The bus is late and it gets dark.", "who_decided": "Sam",
        "next": [{"what": "Sam books the lift.", "who": "Sam", "by_on": "2027-01-04"}],
    }  # fmt: skip
    sam.put(f"decisions/{decision}", answer)
    listed = young.get("decisions/")["decisions"]
    assert [(one["id"], one["seen_at"]) for one in listed] == [(decision, None)]
    opened = young.get(f"decisions/{decision}")
    assert opened["you_said"]["words"] == WORDS
    assert opened["because"] == answer["because"]
    young.post(f"decisions/{decision}/say-back", {"say_back": "fair"})
    seen = sam.get(f"decisions/{decision}")
    assert seen["seen_at"]
    assert seen["say_back"] == "fair"

    young.post("sign-in/lock", status=204)
    assert young.call("GET", "voices/").status_code == 401
    again = Caller(house.url)
    again.sign_in("device", slot_id=phone.slot_id, secret=phone.secret("482913"))
    assert again.get(f"voices/{voice}")["words"] == WORDS
    new_phone = Caller(house.url)
    new_phone.sign_in("phrase", six_words=young.six_words, slot=Phone().slot("111333"))
    assert new_phone.get(f"voices/{voice}")["words"] == WORDS


def test_two_redeemers_racing_one_wins_and_the_other_gets_a_clear_409(house: Running, sam: Caller) -> None:
    invited = invite_somebody_new(house, sam)

    def race(_: int) -> tuple[int, str]:
        secret = {"invitation_id": invited["id"], "words": invited["words"], "nickname": "Wren", "on": "phone"}
        body = secret | {"slot": Phone().slot("482913")}
        answer = Caller(house.url).call("POST", "sign-in/redeem", body)
        while answer.status_code == 503:  # the lane of strangers is short: told to come again, each of them does
            time.sleep(int(answer.headers["Retry-After"]))
            answer = Caller(house.url).call("POST", "sign-in/redeem", body)
        return answer.status_code, answer.json().get("code", "")

    with ThreadPoolExecutor(4) as pool:
        answers = sorted(pool.map(race, range(4)))
    assert answers == [(201, ""), *[(409, "invitation_used")] * 3]


def test_a_voice_sent_five_times_in_parallel_is_one_voice(house: Running, sam: Caller) -> None:
    young = redeem(house, invite_somebody_new(house, sam))
    voice, body = new_id(), {
        "version_id": new_id(), "about": {"kind": "anything"}, "words": "Once", "send_to": [sam.me["person_id"]],
    }  # fmt: skip
    with ThreadPoolExecutor(5) as pool:
        answers = list(pool.map(lambda _: young.call("PUT", f"voices/{voice}", body), range(5)))
    assert {answer.status_code for answer in answers} <= {200, 201}
    assert len({answer.json()["due_on"] for answer in answers}) == 1
    assert len(young.get("voices/")["voices"]) == 1
    assert len([one for one in sam.get("voices/to-answer")["voices"] if one["id"] == voice]) == 1


def test_a_cookie_without_its_header_opens_nothing(house: Running, sam: Caller) -> None:
    young = redeem(house, invite_somebody_new(house, sam))
    for headers in ({"X-Session": ""}, {"Cookie": ""}, {"X-Session": sam.session}):
        assert young.call("GET", "voices/", **headers).status_code == 401
    assert young.call("GET", "voices/").status_code == 200


def test_take_back_is_told_truly(house: Running, sam: Caller) -> None:
    young = redeem(house, invite_somebody_new(house, sam))
    unread, read = new_id(), new_id()
    for voice in (unread, read):
        body = {
            "version_id": new_id(),
            "about": {"kind": "plan"},
            "words": "Not this",
            "send_to": [sam.me["person_id"]],
        }
        young.put(f"voices/{voice}", body)
    sam.get(f"voices/{read}")
    assert young.post(f"voices/{unread}/take-back")["read_by"] == []
    assert [one["id"] for one in young.post(f"voices/{read}/take-back")["read_by"]] == [sam.me["person_id"]]
    assert sam.get(f"voices/{unread}", 404)
    left = sam.call("GET", f"voices/{read}").json()
    assert left["taken_back_on"]
    assert left["words"] is None
