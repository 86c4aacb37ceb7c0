"""Sam forgot everything: nothing opens before a second lead and a day; then exactly what is still allowed comes back.

What only Sam could open stays shut for good, and the two safeguarding files of the demo still open it.
"""

from tests.proofs.demo_house import DemoHouse, Somebody
from tests.proofs.tampering import SECRET, assert_closed, confirm, send
from tests.proofs.test_safeguarding_join import joined, opened_by
from youthvoice.ids import new_id

DAY = 24 * 3600


def reset_sam(demo: DemoHouse) -> str:
    """Priya starts a new key for Sam."""
    passphrase: str = demo.in_as("priya").post(f"sign-in/workers/{demo.ids['sam']}/reset")["passphrase"]
    return passphrase


def come_in(demo: DemoHouse, passphrase: str) -> Somebody:
    sam = demo.nobody()
    sam.sign_in("passphrase", {"username": "sam", "passphrase": passphrase})
    return sam


def told(demo: DemoHouse, passphrase: str) -> str:
    """What a sign-in is told that does not work yet."""
    answer = demo.nobody().call("POST", "sign-in/passphrase", {"username": "sam", "passphrase": passphrase})
    assert answer.status_code == 409, answer.text
    assert "Set-Cookie" not in answer.headers
    return str(answer.json["key_state"])


def plan_of_sams(demo: DemoHouse, sam: Somebody, *, shown: bool) -> str:
    """A plan about Kestrel that Sam writes."""
    plan = new_id()
    body = {"young_person_id": demo.ids["kestrel"], "title": SECRET, "steps": []}
    sam.put(f"plans/{plan}", **body)
    if not shown:  # as if nobody else had ever been given it
        demo.rows("DELETE FROM grants WHERE record_id = :plan AND reader_id != :sam AND basis != 'safeguarding'",
                  plan=plan, sam=demo.ids["sam"])  # fmt: skip
    return plan


def test_before_confirmation_and_a_day_nothing_opens_and_afterwards_exactly_what_is_still_allowed(
    demo: DemoHouse,
) -> None:
    confirm(demo, "kestrel")
    kestrel, sam = demo.in_as("kestrel"), demo.in_as("sam")
    kept, stopped, taken_back = (send(demo, kestrel, "sam", "jo") for _ in range(3))
    plan, alone = plan_of_sams(demo, sam, shown=True), plan_of_sams(demo, sam, shown=False)
    for voice in (kept, stopped, taken_back):
        assert sam.call("GET", f"voices/{voice}").status_code == 200

    words = reset_sam(demo)
    assert sam.call("GET", "sign-in/me").status_code == 401
    kestrel.post(f"records/{stopped}/stop-sharing", reader_id=demo.ids["sam"])
    kestrel.post(f"voices/{taken_back}/take-back")
    meanwhile = send(demo, kestrel, "sam")
    assert told(demo, words) == "pending"
    kestrel.post("records/carry-out-owed")
    demo.in_as("tom").post(f"sign-in/workers/{demo.ids['sam']}/confirm")
    assert told(demo, words) == "waiting"
    demo.turn_clock(DAY - 60)
    assert told(demo, words) == "waiting"
    held = "SELECT count(*) FROM grants WHERE reader_id = :sam AND record_id IN (:kept, :stopped, :plan, :meanwhile)"
    ids = {"sam": demo.ids["sam"], "kept": kept, "stopped": stopped, "plan": plan, "meanwhile": meanwhile}
    demo.in_as("kestrel").post("records/carry-out-owed")
    assert demo.value(held, **ids) == 0

    demo.turn_clock(DAY + 60)
    sam = come_in(demo, words)
    for path in (f"voices/{kept}", f"voices/{meanwhile}", f"plans/{plan}"):
        assert_closed(sam.call("GET", path))
    demo.in_as("kestrel")  # holds each of them: passes the keys on as she comes back
    for path in (f"voices/{kept}", f"voices/{meanwhile}", f"plans/{plan}"):
        assert sam.call("GET", path).status_code == 200, path
    for path in (f"voices/{stopped}", f"voices/{taken_back}", f"plans/{alone}"):
        answer = sam.call("GET", path)
        assert SECRET not in answer.text
        assert_closed(answer)
    left = sam.get("records/out-of-reach")
    assert left["shut"] >= 1
    assert left["promised"] == demo.value(
        "SELECT count(*) FROM owed_grants WHERE reader_id = :sam", sam=demo.ids["sam"]
    )


def test_what_only_they_held_stays_shut_for_good_and_both_safeguarding_files_open_it(demo: DemoHouse) -> None:
    alone = plan_of_sams(demo, demo.in_as("sam"), shown=False)
    version = demo.value("SELECT current_version_id FROM records WHERE id = :alone", alone=alone)
    words = reset_sam(demo)
    demo.in_as("tom").post(f"sign-in/workers/{demo.ids['sam']}/confirm")
    demo.turn_clock(DAY + 60)
    sam = come_in(demo, words)
    for name in ("kestrel", "jo", "priya", "sam"):
        if name != "sam":
            demo.in_as(name).call("POST", "records/carry-out-owed")
    assert_closed(sam.call("GET", f"plans/{alone}"))
    assert sam.get("records/out-of-reach")["shut"] >= 1
    assert opened_by(demo, joined(demo))[version]["title"] == SECRET


def test_the_owed_row_of_a_reset_cannot_be_moved_to_somebody_else(demo: DemoHouse) -> None:
    """A database writer gives what Sam is owed to Noor: nothing is sealed to either."""
    confirm(demo, "kestrel")
    kestrel = demo.in_as("kestrel")
    voice = send(demo, kestrel, "sam")
    reset_sam(demo)
    demo.rows("UPDATE owed_grants SET reader_id = :noor WHERE record_id = :voice", noor=demo.ids["noor"], voice=voice)
    kestrel.post("records/carry-out-owed")
    assert_closed(demo.in_as("noor").call("GET", f"voices/{voice}"))
