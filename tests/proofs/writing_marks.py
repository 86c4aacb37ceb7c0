"""Writes marks through every text field of the API, as everybody who may, and keeps the secrets met on the way."""

from datetime import timedelta
from typing import Any

from tests.journeys.caller import Caller, Phone
from tests.journeys.server import Running
from tests.proofs.marker import BORN, Marker, as_bytes
from tests.proofs.writing_yeses import ask_for_yes, use_words
from youthvoice import clock
from youthvoice.ids import new_id


def write_marks(house: Running, marker: Marker) -> None:
    """Through every text field of the API, by young person, keyworker and lead; right and wrong secrets alike."""
    put = marker.note
    priya, sam = Caller(house.url), Caller(house.url)
    priya.sign_in("passphrase", **house.secret("priya"))
    answer = sam.call("POST", "sign-in/passphrase", house.secret("sam"))
    sam.sign_in("passphrase", **put(house.secret("sam")))
    marker.keep("Sam’s browser", as_bytes(answer.headers["set-cookie"].split("__Host-browser=", 1)[1].split(";")[0]))
    for name, caller in (("Sam", sam), ("Priya", priya)):
        marker.keep_session(name, caller)
    young_id = new_id()
    priya.put(
        f"people/young-people/{young_id}",
        put({
            "name": f"{marker.line()} {marker.text()}", "case_reference": marker.text(), "date_of_birth": BORN,
            "keyworker_id": sam.me["person_id"],
        }),
    )  # fmt: skip
    for born in ("2009-03-15", BORN):  # corrected, and corrected back
        priya.put(f"people/young-people/{young_id}/date-of-birth", {"date_of_birth": born})
    young = enrol(house, marker, sam, young_id)
    hold_back(marker, sam, priya, young_id)
    plan = write_plans(marker, sam, young_id)
    voice = say(marker, young, sam, plan)
    decide(marker, sam, young, voice)
    ask_for_yes(marker, sam, young)
    ask_to_show(marker, sam, young, voice)
    speak_up(marker, sam, young, voice)
    use_words(marker, priya, sam, young, voice)
    choose_worker(marker, priya, sam, young)
    get_it_wrong(house, marker, young)


def enrol(house: Running, marker: Marker, sam: Caller, young_id: str) -> Caller:
    """By a link that ended, then by QR; a wrong try on each."""
    for how in ("link", "card", "qr"):
        invited = sam.put(f"sign-in/invitations/{new_id()}", {"young_person_id": young_id, "how": how})
        marker.keep(f"the {how} words", invited["words"])
        marker.keep(f"the {how} words and check words", " ".join([invited["words"], *invited["check_words"]]))
        wrong = Phone()
        body = {
            "invitation_id": invited["id"], "words": "able " * 5 + "able", "check2": invited["check_words"][-1],
            "nickname": marker.line(), "on": "phone", "slot": wrong.slot("000000"),
        }  # fmt: skip
        assert Caller(house.url).call("POST", "sign-in/redeem", marker.note(body)).status_code in (422, 429)
        marker.keep(f"the wrong PIN on the {how}", as_bytes(wrong.secret("000000")))
    phone, young = Phone(), Caller(house.url)
    body = {"invitation_id": invited["id"], "words": invited["words"], "nickname": marker.line(), "on": "phone"}
    signed = young.sign_in("redeem", **marker.note(body | {"slot": phone.slot("482913")}))
    marker.keep("the PIN", as_bytes(phone.secret("482913")))
    marker.keep("the phone’s key", phone.key)
    marker.keep("the six words", signed["six_words"])
    marker.keep_session("the young person at first", young)
    fresh = young.post("sign-in/words")["six_words"]
    marker.keep("the fresh six words", fresh)
    again, second = Caller(house.url), Phone()
    again.sign_in("phrase", **marker.note({"six_words": fresh, "slot": second.slot("111333")}))
    marker.keep("the second PIN", as_bytes(second.secret("111333")))
    marker.keep_session("the young person", again)
    again.post("sign-in/step-up", marker.note({"six_words": fresh}), status=204)
    return again


def hold_back(marker: Marker, sam: Caller, priya: Caller, young_id: str) -> None:
    """A hold-back that is agreed and looked at, and why telling waits, twice."""
    hold, names = new_id(), ("why", "what_would_change_it", "meanwhile", "not_telling_because")
    body = {name: f"{marker.text()} and words" for name in names} | {
        "young_person_id": young_id, "version_id": new_id(), "activity": "meeting", "reasons": ["crisis"],
        "second_person_id": priya.me["person_id"], "review_on": (clock.today() + timedelta(days=7)).isoformat(),
    }  # fmt: skip
    sam.put(f"taking-part/holds/{hold}", marker.note(body))
    priya.post(f"taking-part/holds/{hold}/agree")
    unsafe = {"safe": False, "why": f"{marker.text()} and words"}
    sam.post(f"taking-part/holds/{hold}/telling", marker.note(unsafe))
    sam.get(f"taking-part/holds/{hold}")


def write_plans(marker: Marker, sam: Caller, young_id: str) -> str:
    """A plan, and its next version."""
    plan, steps = new_id(), [new_id(), new_id()]
    for _ in range(2):
        body = {
            "young_person_id": young_id, "version_id": new_id(), "title": marker.text(), "summary": marker.text(),
            "worries": marker.text(),
            "steps": [{"id": one, "kind": "step", "words": marker.text(), "who": marker.text()} for one in steps],
        }  # fmt: skip
        sam.put(f"plans/{plan}", marker.note(body))
    return plan


def say(marker: Marker, young: Caller, sam: Caller, plan: str) -> str:
    """A draft, its next version, one deleted, one taken back, one sent; gives the one sent."""

    def body(**more: Any) -> dict[str, Any]:
        about = {"kind": "plan", "id": plan}
        return marker.note({"version_id": new_id(), "about": about, "words": marker.text()} | more)

    kept, deleted, back, sent = (new_id() for _ in range(4))
    to = {"send_to": [sam.me["person_id"]]}
    for _ in range(3):
        young.put(f"voices/{kept}", body())
    young.put(f"voices/{deleted}", body(feeling="not_well"))
    assert young.call("DELETE", f"voices/{deleted}").status_code == 204
    young.put(f"voices/{back}", body(**to))
    sam.get(f"voices/{back}")
    young.post(f"voices/{back}/take-back")
    young.put(f"voices/{sent}", body(**to))
    for _ in range(4):
        young.put(f"voices/{new_id()}", body(**to))
    sam.get(f"voices/{sent}")
    young.get("voices/")
    have_typed(marker, young, sam)
    return sent


def have_typed(marker: Marker, young: Caller, sam: Caller) -> None:
    """What Sam types for them: put right once and confirmed; disowned; and one that waits."""

    def typed(proposal: str) -> dict[str, Any]:
        body = {"young_person_id": young.me["person_id"], "version_id": new_id(), "about": {"kind": "anything"}}
        body |= {"words": marker.text(), "interpreter": True}
        line: dict[str, Any] = sam.put(f"voices/proposals/{proposal}", marker.note(body))
        return line

    confirmed, disowned = new_id(), new_id()
    newest = [typed(confirmed) for _ in range(2)][-1]
    sam.get(f"voices/proposals/{confirmed}")
    young.get("voices/proposals")
    young.post(f"voices/proposals/{confirmed}/confirm", {"version_id": newest["version_id"]})
    typed(disowned)
    young.post(f"voices/proposals/{disowned}/not-mine")
    typed(new_id())


def decide(marker: Marker, sam: Caller, young: Caller, voice: str) -> None:
    """An answer, corrected once, opened and answered back."""
    decision = new_id()
    for _ in range(2):
        names = ("we_decided", "because", "who_decided", "could_do_instead")
        body = {name: marker.text() for name in names} | {
            "voice_id": voice,
            "version_id": new_id(),
            "status": "not_doing",
        }
        against = {name: marker.text() for name in ("wish", "why", "told", "what_would_change_it")}
        days = {"told_on": clock.today().isoformat(), "look_again_on": (clock.today() + timedelta(days=14)).isoformat()}
        body["against"] = against | days
        steps = [{"what": marker.text(), "who": marker.text(), "by_on": "2031-01-04"} for _ in range(2)]
        sam.put(f"decisions/{decision}", marker.note(body | {"next": steps}))
    young.get(f"decisions/{decision}")
    young.post(f"decisions/{decision}/say-back", {"say_back": "disagree"})


def ask_to_show(marker: Marker, sam: Caller, young: Caller, voice: str) -> None:
    """Sam asks whether a lead may read it too; it is read, and said no to."""
    reader = sam.get(f"voices/shared-on?voice_id={voice}")["people"][0]["id"]
    asked, body = new_id(), {"version_id": new_id(), "voice_id": voice, "reader_id": reader, "why": marker.text()}
    sam.put(f"voices/shared-on/{asked}", marker.note(body))
    young.get(f"voices/shared-on/asked/{asked}")
    young.post(f"voices/shared-on/asked/{asked}/answer", {"answer": "no"}, status=204)


def choose_worker(marker: Marker, priya: Caller, sam: Caller, young: Caller) -> None:
    """Sam says who he is; somebody not listed is asked for, and that is taken back; then Sam hands over to somebody."""
    said = {name: marker.text() for name in ("what_i_do", "agency", "likes")} | {"languages": [marker.line()]}
    for shown in (True, False):
        sam.put("preferred-worker/profile", marker.note(said | {"shown": shown}))
    ask = new_id()
    asked = {"version_id": new_id(), "why": ["something_else"], "someone": {"who": marker.text()}}
    young.put(f"preferred-worker/asks/{ask}", marker.note(asked))
    young.get("preferred-worker/mine")
    young.post(f"preferred-worker/asks/{ask}/take-back")
    others = [one["id"] for one in priya.get("people/workers")["workers"] if one["role"] == "specialist"]
    change = {"version_id": new_id(), "young_person_id": young.me["person_id"], "from_id": sam.me["person_id"]}
    change |= {"to_id": others[0], "note": marker.text()}
    priya.put(f"preferred-worker/changes/{new_id()}", marker.note(change))


def speak_up(marker: Marker, sam: Caller, young: Caller, voice: str) -> None:
    """An advocate asked for, something wrong with a worker, a worry passed on untold, words a tablet kept."""
    young.put(f"taking-part/advocates/requests/{new_id()}", marker.note({"reach": marker.text()}))
    hearer = young.get("taking-part/complaints/hearers")["hearers"][0]["id"]
    complaint = {"version_id": new_id(), "about_id": None, "receiver_id": hearer, "words": marker.text()}
    young.put(f"taking-part/complaints/{new_id()}", marker.note(complaint))
    said = sam.get(f"voices/{voice}")["words"]
    receiver = sam.get(f"voices/concerns/receivers?voice_id={voice}")["receivers"][0]["id"]
    worry = {name: marker.text() for name in ("worry", "why_not")} | {"their_words": said}
    hours = {
        "told_on": None,
        "look_again_hours": 48,
        "version_id": new_id(),
        "voice_id": voice,
        "receiver_id": receiver,
    }
    sam.put(f"voices/concerns/{new_id()}", marker.note(worry | hours))
    kept = {"hand_over_id": new_id(), "ticket": "A" * 43, "reader_id": sam.me["person_id"], "sealed": marker.line()}
    assert sam.call("PUT", f"voices/carried/{new_id()}", marker.note(kept)).status_code in (401, 404, 422)


def get_it_wrong(house: Running, marker: Marker, young: Caller) -> None:
    """What is refused is not written down either: unknown people, fields, addresses, headers, and too much."""
    stranger = Caller(house.url)
    body = {"username": marker.line(), "passphrase": marker.text()}
    assert stranger.call("POST", "sign-in/passphrase", marker.note(body)).status_code == 422
    body = {"username": "sam", "passphrase": marker.text()}
    assert stranger.call("POST", "sign-in/passphrase", body).status_code == 422
    for words in (marker.text(), marker.text() * 2000):
        refused = {"version_id": new_id(), "about": {"kind": "anything"}, "words": words, marker.line(): marker.text()}
        assert young.call("PUT", f"voices/{new_id()}", refused).status_code == 422
    assert young.call("GET", f"voices/{marker.line()}").status_code == 404
    assert young.call("GET", f"voices/?before={marker.line()}").status_code == 422
    odd = {"X-Session": marker.line(), "User-Agent": marker.line(), "Referer": f"http://x/{marker.line()}"}
    assert young.call("GET", "voices/", **odd).status_code == 401
    assert young.call("PUT", f"voices/{new_id()}", [marker.text()]).status_code == 422
