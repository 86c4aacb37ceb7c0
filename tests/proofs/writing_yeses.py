"""Writes marks through what is asked, answered and used under a yes."""

from datetime import timedelta

from tests.journeys.caller import Caller
from tests.proofs.marker import Marker
from youthvoice import clock
from youthvoice.ids import new_id


def ask_for_yes(marker: Marker, sam: Caller, young: Caller) -> None:
    """Something checked, explained and asked, twice; answered and taken back, with its receipt."""
    checked, asked, who = new_id(), new_id(), young.me["person_id"]
    found = {"young_person_id": who, "circumstance": "court_order", "detail": marker.text(), "checked_on": "2026-11-01"}
    sam.put(f"taking-part/checked/{checked}", marker.note(found))
    for _ in range(2):
        body = {
            "young_person_id": who, "version_id": new_id(), "yes_to": "plan", "reader_ids": [sam.me["person_id"]],
            "language": "en", "sheet_version": "1", "understanding": "understood", "why": marker.text() * 2,
            "adult_ids": [], "parents": "not_asked", "parents_why": marker.text(), "checked_ids": [checked],
            "ends_on": (clock.today() + timedelta(days=60)).isoformat(),
        }  # fmt: skip
        sam.put(f"taking-part/requests/{asked}", marker.note(body))
    said = {"answer": "yes", "version_id": body["version_id"], "reader_ids": body["reader_ids"], "with_adult": "alone"}
    young.post(f"taking-part/requests/{asked}/answer", said)
    young.get(f"taking-part/requests/{asked}/receipt")
    young.post(f"taking-part/requests/{asked}/withdraw")


def use_words(marker: Marker, priya: Caller, sam: Caller, young: Caller, voice: str) -> None:
    """Words picked for use, twice; one of them is stopped."""
    who, asked = young.me["person_id"], new_id()
    priya.post(f"sign-in/enrolments/{who}/confirm", {"how": "saw", "seen_on": clock.today().isoformat()}, status=204)
    body = {
        "young_person_id": who, "version_id": new_id(), "yes_to": "quotation", "reader_ids": [sam.me["person_id"]],
        "language": "en", "sheet_version": "1", "understanding": "understood", "why": marker.text() * 2,
        "adult_ids": [], "parents": "told", "ends_on": (clock.today() + timedelta(days=60)).isoformat(),
    }  # fmt: skip
    sam.put(f"taking-part/requests/{asked}", marker.note(body))
    said = {"answer": "yes", "version_id": body["version_id"], "reader_ids": body["reader_ids"], "with_adult": "alone"}
    young.post(f"taking-part/requests/{asked}/answer", said)
    word = sam.get(f"voices/{voice}")["words"].split()[0]
    kept, stopped = new_id(), new_id()
    for quote in (kept, stopped):
        picked = {"version_id": new_id(), "voice_id": voice, "words": word, "what_for": marker.line()}
        sam.put(f"voices/quotes/{quote}", marker.note(picked | {"read_again": True}))
    young.get("voices/quotes/mine")
    assert young.call("POST", f"voices/quotes/{stopped}/stop").status_code == 204
    assert [one["words"] for one in sam.get("voices/quotes")["quotes"]] == [None, word]
