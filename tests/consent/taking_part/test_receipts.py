"""A yes as a receipt: what a young person reads, the standards’ fields, and nothing of what was said."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from consent.receipts import Controller, Receipt, Recipient, as_consent_record, as_fhir_consent, as_plain_lines
from consent.terms import PermissionState, Purpose, Use
from consent.terms.taking_part import PURPOSE_AND_USE, YesTo
from consent.witnesses.people import NOW
from consent.witnesses.taking_part import EXPLAINED, YES
from tests.guards.plain_words import faults

HERE = Controller("service", "Harbour", "https://harbour.example", "public task")
KIT = Recipient("advocate", "Kit", "someone on your side")
RECEIPT = Receipt(YES, EXPLAINED, PermissionState.STANDING, NOW, (KIT,), HERE)
TAKEN_OUT = replace(RECEIPT, people=(KIT, Recipient("out", "Sam", "your worker", date(2026, 3, 4))))
TAKEN_BACK = replace(RECEIPT, state=PermissionState.WITHDRAWN, withdrawn_at=NOW + timedelta(days=2))
STATES = [
    RECEIPT,
    TAKEN_BACK,
    replace(RECEIPT, state=PermissionState.WAITING),
    replace(RECEIPT, state=PermissionState.EXPIRED),
]


def yes_to(use):
    purpose, what = PURPOSE_AND_USE[use]
    return replace(RECEIPT, agreement=replace(YES, purpose=purpose, use=what))


@pytest.mark.parametrize(
    "receipt", [*STATES, TAKEN_OUT, *map(yes_to, YesTo)], ids=lambda one: f"{one.yes_to}-{one.state}"
)
def test_what_a_young_person_reads_is_plain(receipt):
    lines = as_plain_lines(receipt)
    assert [fault for line in lines for fault in faults(line)] == []


def test_a_young_person_reads_to_what_for_whom_from_when_to_when():
    assert as_plain_lines(RECEIPT) == (
        "You said yes to this:",
        "They can bring what you say to a meeting about you.",
        "For: Kit, someone on your side.",
        "You said yes on 2 March 2026.",
        "It ends on 31 May 2026.",
        "You can take it back with one tap.",
        "They may still know what they have read. We cannot change that.",
    )


@pytest.mark.parametrize(
    ("receipt", "said"),
    [
        (TAKEN_BACK, "You took it back on 4 March 2026."),
        (STATES[2], "Say yes one more time when you are alone. Until then they get nothing."),
        (STATES[3], "It has ended."),
    ],
)
def test_it_says_where_the_yes_stands(receipt, said):
    assert said in as_plain_lines(receipt)
    assert "You can take it back with one tap." not in as_plain_lines(receipt)


def test_the_record_has_the_fields_of_the_standard():
    record = json.loads(json.dumps(as_consent_record(RECEIPT)))
    assert record["schema_version"] == "ISO/IEC TS 27560:2023"
    assert (record["record_id"], record["pii_principal_id"]) == ("yes", "young")
    processing = record["pii_processing"]
    assert (processing["privacy_notice"], processing["language"]) == ("meeting.1", "en")
    (purpose,) = processing["purposes"]
    assert purpose["purpose"] == "meeting"
    assert purpose["lawful_basis"] == "public task"
    assert purpose["recipient_third_parties"] == ["advocate"]
    assert purpose["pii_information"] == [{"pii_type": "own words", "pii_attribute_id": "all"}]
    assert [one["party_role"] for one in record["party_identification"]] == ["pii controller", "recipient"]
    (event,) = record["events"]
    assert event["event_state"] == "consent given"
    assert event["validity_duration"] == "P90D"
    assert event["entity_id"] == "young"


def test_the_record_of_a_yes_taken_back_has_both_events():
    states = [event["event_state"] for event in as_consent_record(TAKEN_BACK)["events"]]
    assert states == ["consent given", "consent withdrawn"]
    assert as_consent_record(TAKEN_BACK)["receipt_id"] != as_consent_record(RECEIPT)["receipt_id"]
    assert as_consent_record(STATES[2])["events"][0]["event_state"] == "consent requested"


@pytest.mark.parametrize(
    ("receipt", "status"),
    [*zip(STATES, ["active", "inactive", "draft", "inactive"], strict=True)],
    ids=["standing", "taken back", "waiting", "ended"],
)
def test_the_fhir_resource_says_where_the_yes_stands(receipt, status):
    resource = json.loads(json.dumps(as_fhir_consent(receipt)))
    assert (resource["resourceType"], resource["status"], resource["decision"]) == ("Consent", status, "permit")


def test_the_fhir_resource_has_its_people_purpose_and_days():
    resource = as_fhir_consent(RECEIPT)
    assert resource["subject"] == {"reference": "Patient/young"} == resource["grantor"][0]
    assert resource["grantee"] == [{"reference": "Practitioner/advocate", "display": "Kit"}]
    assert resource["period"] == {"start": "2026-03-02", "end": "2026-05-30"}
    (provision,) = resource["provision"]
    assert (provision["action"], provision["purpose"]) == ([{"text": "read_and_answer"}], [{"code": "meeting"}])
    codes = {use: as_fhir_consent(yes_to(use))["category"][0]["coding"][0]["code"] for use in YesTo}
    assert codes.pop(YesTo.RESEARCH_CONTACT) == "RESEARCH"
    assert set(codes.values()) == {"IDSCL"}


def test_times_are_told_in_one_zone():
    late = datetime(2026, 3, 29, 0, 30, tzinfo=timezone(timedelta(hours=1)))
    there = replace(RECEIPT, given_at=late, agreement=replace(YES, starts_on=None))
    assert as_consent_record(there)["events"][0]["event_time"] == "2026-03-28T23:30:00+00:00"
    assert there.starts_on == date(2026, 3, 29)


@pytest.mark.parametrize(
    "changed",
    [
        {"people": ()},
        {"agreement": replace(YES, use=Use.QUOTE)},
        {"agreement": replace(YES, purpose=None)},
        {"agreement": replace(YES, ends_on=None)},
        {"given_at": NOW.replace(tzinfo=None)},
        {"withdrawn_at": NOW.replace(tzinfo=None)},
    ],
)
def test_no_receipt_for_what_is_no_yes(changed):
    with pytest.raises(ValueError, match="receipt"):
        replace(RECEIPT, **changed)


def test_a_receipt_of_one_thing_names_it():
    one = replace(RECEIPT, agreement=replace(YES, record_id="record", purpose=Purpose.ANSWER, use=Use.READ_AND_ANSWER))
    (purpose,) = as_consent_record(one)["pii_processing"]["purposes"]
    assert purpose["pii_information"][0]["pii_attribute_id"] == "record"
    assert as_fhir_consent(one)["date"] == NOW.astimezone(UTC).date().isoformat()


def test_who_was_taken_out_is_said_with_the_day_from_which_they_can_no_longer_read():
    assert "For: Sam, your worker. This was until 4 March 2026." in as_plain_lines(TAKEN_OUT)
    kit, sam = [one for one in as_consent_record(TAKEN_OUT)["party_identification"] if one["party_role"] == "recipient"]
    assert (kit["party_id"], "recipient_until" in kit) == (KIT.id, False)
    assert (sam["party_id"], sam["recipient_until"]) == ("out", "2026-03-04")


def test_a_permit_names_nobody_it_was_taken_from():
    fhir = as_fhir_consent(TAKEN_OUT)
    assert [one["display"] for one in fhir["grantee"]] == ["Kit"]
    assert len(fhir["provision"][0]["actor"]) == 1
