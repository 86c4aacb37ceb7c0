"""A permission as a receipt a young person can keep: plain lines, ISO/IEC TS 27560 fields, an HL7 FHIR R5 Consent.

A receipt says what was agreed and nothing of what was said. “Consent” here is the standards’ word for a yes to sharing;
the law’s basis for keeping a record is the controller’s, said apart, and is never this yes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from consent.facts.taking_part import Agreement, Explaining
from consent.terms import Id, PermissionState
from consent.terms.taking_part import YES_TO, YesTo

SCHEMA = "ISO/IEC TS 27560:2023"

_THEY_CAN = {
    YesTo.PLAN: "They can read what you say about your plan, and use it there.",
    YesTo.MEETING: "They can bring what you say to a meeting about you.",
    YesTo.SERVICE_LEARNING: "They can learn from what you say.",
    YesTo.QUOTATION: "They can use your words, with no name.",
    YesTo.RESEARCH_CONTACT: "They can get in touch and ask you about a study.",
}


@dataclass(frozen=True, slots=True)
class Controller:
    """Who answers in law for the record, and on which basis they keep it: theirs, and never the young person’s yes."""

    id: Id
    name: str
    url: str
    lawful_basis: str


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody the yes is for: the name and the role as a young person reads them.

    `until`: the first day they no longer could read, where they were taken out. What was shared cannot be un-shared.
    """

    id: Id
    name: str
    role: str
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """All that the three forms are made of. Raises ValueError for a yes to nobody, to no use on the list or endless."""

    agreement: Agreement
    explaining: Explaining
    state: PermissionState
    given_at: datetime
    people: tuple[Recipient, ...]
    controller: Controller
    withdrawn_at: datetime | None = None

    def __post_init__(self) -> None:
        if self.yes_to is None or not self.people or self.agreement.ends_on is None:
            raise ValueError("A receipt needs a use from the list, the people it is for and an end.")
        if self.given_at.tzinfo is None or (self.withdrawn_at is not None and self.withdrawn_at.tzinfo is None):
            raise ValueError("A receipt’s times need a time zone.")

    @property
    def yes_to(self) -> YesTo | None:
        """Which of the five uses it is for."""
        purpose, use = self.agreement.purpose, self.agreement.use
        return None if purpose is None or use is None else YES_TO.get((purpose, use))

    @property
    def starts_on(self) -> date:
        """The first day it holds."""
        return self.agreement.starts_on or self.given_at.date()

    @property
    def ends_on(self) -> date:
        """The first day it no longer holds by itself."""
        assert self.agreement.ends_on is not None
        return self.agreement.ends_on


def as_plain_lines(receipt: Receipt) -> tuple[str, ...]:
    """The receipt for a young person, line by line, to show or to read aloud."""
    assert receipt.yes_to is not None
    lines = [
        "You said yes to this:",
        _THEY_CAN[receipt.yes_to],
        *(_for(one) for one in receipt.people),
        f"You said yes on {_day(receipt.given_at.date())}.",
        f"It ends on {_day(receipt.ends_on)}.",
    ]
    if receipt.withdrawn_at is not None:
        lines += [f"You took it back on {_day(receipt.withdrawn_at.date())}.", "They cannot open new things now."]
    elif receipt.state is PermissionState.WAITING:
        lines += ["This yes waits.", "Say yes one more time when you are alone. Until then they get nothing."]
    elif receipt.state is PermissionState.EXPIRED:
        lines.append("It has ended.")
    else:
        lines.append("You can take it back with one tap.")
    return (*lines, "They may still know what they have read. We cannot change that.")


def _for(one: Recipient) -> str:
    until = f" This was until {_day(one.until)}." if one.until is not None else ""
    return f"For: {one.name}, {one.role}.{until}"


def as_consent_record(receipt: Receipt) -> Mapping[str, Any]:
    """The receipt with the field names of ISO/IEC TS 27560:2023, ready for JSON. It holds ids and no words."""
    agreement, explaining, controller = receipt.agreement, receipt.explaining, receipt.controller
    return {
        "schema_version": SCHEMA,
        "record_id": agreement.id,
        "receipt_id": f"{agreement.id}-{_time(receipt.withdrawn_at or receipt.given_at)}",
        "pii_principal_id": agreement.young_person_id,
        "pii_processing": {
            "privacy_notice": f"{explaining.sheet}.{explaining.sheet_version}",
            "language": explaining.language,
            "purposes": [
                {
                    "purpose": str(receipt.yes_to),
                    "purpose_type": str(agreement.purpose),
                    "lawful_basis": controller.lawful_basis,
                    "pii_information": [{"pii_type": "own words", "pii_attribute_id": agreement.record_id or "all"}],
                    "pii_controllers": [controller.id],
                    "collection_method": "written, drawn or spoken by the young person",
                    "processing_method": str(agreement.use),
                    "recipient_third_parties": [one.id for one in receipt.people],
                    "retention_period": receipt.ends_on.isoformat(),
                    "withdrawal_method": "in the app: who can see my things",
                }
            ],
        },
        "party_identification": [
            {
                "party_id": controller.id,
                "party_name": controller.name,
                "party_url": controller.url,
                "party_role": "pii controller",
            },
            *(_as_party(one) for one in receipt.people),
        ],
        "events": [
            {
                "event_time": _time(at),
                "event_type": "explicit",
                "event_state": state,
                "entity_id": agreement.young_person_id,
                "validity_duration": f"P{(receipt.ends_on - receipt.starts_on).days}D",
            }
            for at, state in _events(receipt)
        ],
    }


def _as_party(one: Recipient) -> dict[str, str]:
    party = {"party_id": one.id, "party_name": one.name, "party_role": "recipient", "party_type": one.role}
    return party if one.until is None else party | {"recipient_until": one.until.isoformat()}


def _events(receipt: Receipt) -> list[tuple[datetime, str]]:
    given = "consent requested" if receipt.state is PermissionState.WAITING else "consent given"
    withdrawn = [(receipt.withdrawn_at, "consent withdrawn")] if receipt.withdrawn_at is not None else []
    return [(receipt.given_at, given), *withdrawn]


_FHIR_STATUS = {
    PermissionState.WAITING: "draft",
    PermissionState.STANDING: "active",
    PermissionState.WITHDRAWN: "inactive",
    PermissionState.EXPIRED: "inactive",
}
_ACT_CODES = "http://terminology.hl7.org/CodeSystem/v3-ActCode"


def as_fhir_consent(receipt: Receipt) -> Mapping[str, Any]:
    """The receipt as an HL7 FHIR R5 Consent resource, ready for JSON: a permit, for named people, for a time.

    A permit names nobody it was taken from: whoever was taken out is on the other two forms.
    """
    people = [one for one in receipt.people if one.until is None]
    agreement, period = receipt.agreement, {"start": receipt.starts_on.isoformat(), "end": _last_day(receipt)}
    person = {"reference": f"Patient/{agreement.young_person_id}"}
    category = "RESEARCH" if receipt.yes_to is YesTo.RESEARCH_CONTACT else "IDSCL"
    status = "inactive" if receipt.withdrawn_at is not None else _FHIR_STATUS[receipt.state]
    return {
        "resourceType": "Consent",
        "id": agreement.id,
        "status": status,
        "category": [{"coding": [{"system": _ACT_CODES, "code": category}], "text": str(receipt.yes_to)}],
        "subject": person,
        "date": receipt.given_at.astimezone(UTC).date().isoformat(),
        "period": period,
        "grantor": [person],
        "grantee": [{"reference": f"Practitioner/{one.id}", "display": one.name} for one in people],
        "controller": [{"reference": f"Organization/{receipt.controller.id}", "display": receipt.controller.name}],
        "regulatoryBasis": [{"text": receipt.controller.lawful_basis}],
        "decision": "permit",
        "provision": [
            {
                "period": period,
                "actor": [{"reference": {"reference": f"Practitioner/{one.id}"}} for one in people],
                "action": [{"text": str(agreement.use)}],
                "purpose": [{"code": str(agreement.purpose)}],
            }
        ],
    }


def _last_day(receipt: Receipt) -> str:
    """FHIR counts the end of a period in; ours is the first day that no longer holds."""
    return date.fromordinal(receipt.ends_on.toordinal() - 1).isoformat()


def _time(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
