"""Invented people being asked, held back, saying yes and passing on: a situation for each that is right in every part.

The floor asks each of them with one part changed at a time. Nobody real, no clock.
"""

from dataclasses import replace
from datetime import date, timedelta

from consent.capabilities import Role
from consent.facts import Actor, Grant, Reader, Record, Relationship, Situation, Worker
from consent.facts.taking_part import (
    Agreement,
    AwaitedAdult,
    Checked,
    Complaint,
    Concern,
    Explaining,
    FirstYes,
    HoldBack,
    Occasion,
    Offer,
    Quotation,
    ShareAsk,
    Telling,
    WentAgainst,
)
from consent.terms import (
    Basis,
    Company,
    Outcome,
    PermissionState,
    Purpose,
    RecordKind,
    RecordState,
    Scope,
    Use,
)
from consent.terms.taking_part import (
    Activity,
    Circumstance,
    HoldFinding,
    HoldReason,
    OfferAnswer,
    Parents,
    Understanding,
)
from consent.witnesses.people import LISTED, NOW, PERSON, SENT, TIES, TODAY, YOUNG, permission_for

CHAIR = Actor("chair", Role.CHAIR, "here", Scope.FULL, True)
OUTSIDER = Actor("outsider", Role.CHAIR, "here", Scope.FULL, True)
SPECIALIST = Actor("specialist", Role.SPECIALIST, "here", Scope.FULL, True)
EVERYBODY_KNOWN = (
    *TIES,
    Relationship("young", "chair", Role.CHAIR, date(2026, 1, 5), None, True),
    Relationship("young", "specialist", Role.SPECIALIST, date(2026, 1, 5), None, True),
)
GROWING_UP = replace(PERSON, adult_on=date(2028, 2, 29))
_A_WEEK, _TWO_WEEKS = TODAY + timedelta(days=7), TODAY + timedelta(days=14)

# --- being asked

MEETING = Occasion(Activity.MEETING, "may-meeting", they_asked=False)
EVALUATION = Occasion(Activity.EVALUATION, None, they_asked=False)
OFFERED = Offer("offer", "young", Activity.MEETING, "may-meeting", TODAY - timedelta(days=3))
SAID_NO = replace(OFFERED, answer=OfferAnswer.NO, answered_on=TODAY - timedelta(days=2))
NOT_EXPLAINED = Explaining(understanding=Understanding.NOT_JUDGED)

# --- holding back

SECOND = Worker("lead", Role.LEAD, "here")
PROPOSED = HoldBack(
    "hold",
    "young",
    "worker",
    "lead",
    TODAY,
    _TWO_WEEKS,
    _TWO_WEEKS,
    Activity.MEETING,
    frozenset({HoldReason.CRISIS}),
    words_given=True,
    what_would_change_it_given=True,
    meanwhile_given=True,
    agreed=False,
    author_may=True,
    challenged=False,
    reviewer_id="outsider",
)
STANDING_HOLD = replace(PROPOSED, agreed=True)
# twelve weeks in a row, with gaps of a day: the next one needs somebody from outside
LONG_ROW = tuple(
    replace(
        STANDING_HOLD,
        id=f"former-{number}",
        starts_on=TODAY - timedelta(days=29 * number),
        review_on=TODAY - timedelta(days=29 * number - 28),
        ends_on=TODAY - timedelta(days=29 * number - 28),
    )
    for number in (1, 2, 3)
)
NOT_TELLING = Telling(
    told=False, why_not_given=True, second_person_id="specialist", review_at=NOW + timedelta(hours=72)
)
TOLD = Telling(told=True)

# --- saying yes

EXPLAINED = Explaining("worker", "meeting", "1", "en", Understanding.UNDERSTOOD, why_given=True)
YES = Agreement(
    "yes",
    "young",
    Purpose.MEETING,
    Use.READ_AND_ANSWER,
    None,
    TODAY,
    TODAY + timedelta(days=90),
    frozenset({"worker"}),
    Parents.SAID_NO,
)
FIRST_YES = FirstYes("yes", "young", PermissionState.WAITING, NOW - timedelta(hours=24), frozenset({"worker"}))
ON_TABLET = replace(YOUNG, scope=Scope.WRITE)
ADVOCATE_READS = Reader("advocate", Role.ADVOCATE, True, True, True, False, early=False)
CHECKED = Checked(Circumstance.INTERPRETER, "worker", TODAY)

# --- passing on

QUOTABLE = permission_for("worker", PermissionState.STANDING, purpose=Purpose.SERVICE_LEARNING, use=Use.QUOTE)
READS_IT = permission_for("worker", PermissionState.STANDING)
SHARE_ASK = ShareAsk("ask", "young", "record", "advocate", words_given=True)
WAITING_ASK = replace(SHARE_ASK, id="former", open=True, answer=OfferAnswer.NO_ANSWER)
HELD = (Grant("record", "worker", Basis.PERMISSION, "yes"),)
WORRY = Concern(words_given=True, about_ids=frozenset({"somebody"}))
RECEIVER = Worker("safety", Role.SAFEGUARDING_LEAD, "here")
AGAINST = WentAgainst(True, True, TODAY, True, _A_WEEK)
PASSED_ON = Record("record", RecordKind.CONCERN, "worker", "young", RecordState.SAVED)
BY_SAFETY = Actor("safety", Role.SAFEGUARDING_LEAD, "here", Scope.FULL, True)
NOT_TOLD_YET = Telling(told=True, looked_at_before=True)

# --- speaking up

ADVOCATE_HERE = Actor("advocate", Role.ADVOCATE, "here", Scope.FULL, True)
AWAITED = AwaitedAdult("young", "here", None, open=True)
OUTSIDE = Worker("chair", Role.CHAIR, "here")
SAID_WRONG = Complaint(words_given=True, about_ids=frozenset({"worker"}), line_ids=frozenset({"specialist"}))
COMPLAINT = Record("record", RecordKind.COMPLAINT, "young", "young", RecordState.SENT, about_id="worker")
CHAIR_READS = Reader("chair", Role.CHAIR, True, False, True, True, early=False)


def ordinarily(**facts: object) -> Situation:
    """An ordinary morning, with the facts given; nobody holds back, nobody was asked before."""
    ordinary: dict[str, object] = {
        "now": NOW,
        "today": TODAY,
        "service_id": "here",
        "young_person": GROWING_UP,
        "relationships": EVERYBODY_KNOWN,
        "hold_backs": (),
        "offers": (),
        "checked": (),
    }
    return Situation(**(ordinary | facts))  # type: ignore[arg-type]


ASKED = ordinarily(occasion=MEETING, explaining=NOT_EXPLAINED)
INVITING = ordinarily(
    young_person=replace(GROWING_UP, enrolled=False, confirmed=False, has_key=False),
    occasion=Occasion(Activity.OWN_PLAN, None, they_asked=False),
)
HOLDING = ordinarily(hold=PROPOSED, second_person=SECOND)
UNTOLD = ordinarily(
    hold=STANDING_HOLD, telling=NOT_TELLING, second_person=Worker("specialist", Role.SPECIALIST, "here")
)
REVIEWING = ordinarily(hold=STANDING_HOLD, finding=HoldFinding.MAY_STAND)
TELLING_IN_PERSON = ordinarily(
    hold=STANDING_HOLD, young_person=replace(GROWING_UP, enrolled=False), telling=TOLD, seen_on=TODAY
)
SAYING_YES = ordinarily(
    agreement=YES,
    purpose=Purpose.MEETING,
    use=Use.READ_AND_ANSWER,
    explaining=EXPLAINED,
    checked=(CHECKED,),
    readers=(LISTED, ADVOCATE_READS),
    with_adult=Company.WITH_ADULT,
)
# the same, asked by a worker: about their plan or a meeting, and about quoting, which is asked only when it is clear
ASKING_FOR_YES = replace(SAYING_YES, with_adult=None)
ASKING_TO_QUOTE = replace(
    ASKING_FOR_YES,
    agreement=replace(YES, purpose=Purpose.SERVICE_LEARNING, use=Use.QUOTE),
    purpose=Purpose.SERVICE_LEARNING,
    use=Use.QUOTE,
    explaining=replace(EXPLAINED, sheet="quotation"),
)
SAYING_IT_AGAIN = ordinarily(first_yes=FIRST_YES, readers=(ADVOCATE_READS,), with_adult=Company.ALONE)
ASKING_TO_SHARE_ON = ordinarily(
    record=SENT,
    grants=HELD,
    permissions=(READS_IT,),
    readers=(ADVOCATE_READS,),
    share_ask=SHARE_ASK,
    share_asks=(),
)
QUOTING = ordinarily(
    record=SENT, grants=HELD, permissions=(READS_IT, QUOTABLE), quotation=Quotation(exact=True, shows_who=False)
)
QUOTING_BY_LEAD = ordinarily(
    record=SENT,
    grants=(replace(HELD[0], reader_id="lead"),),
    permissions=(replace(READS_IT, reader_id="lead"), replace(QUOTABLE, reader_id="lead")),
    quotation=QUOTING.quotation,
)
WORRIED = ordinarily(concern=WORRY, worker=RECEIVER, telling=TOLD)
GOING_AGAINST = ordinarily(
    record=SENT,
    grants=HELD,
    permissions=(READS_IT,),
    outcome=Outcome.NOT_DOING,
    reason_given=True,
    went_against=AGAINST,
)
OPENING_A_WORRY = ordinarily(
    record=PASSED_ON,
    concern=WORRY,
    worker=RECEIVER,
    telling=NOT_TOLD_YET,
    grants=(Grant("record", "safety", Basis.DUTY),),
)
# Ruth, whom it went to, has left: another safeguarding lead acts in her place, with no key yet.
RECEIVER_LEFT = replace(OPENING_A_WORRY, worker=Worker("ruth", Role.SAFEGUARDING_LEAD, "here", here=False))
LEFT_UNTOLD = replace(
    RECEIVER_LEFT,
    grants=(),
    telling=Telling(False, True, review_at=NOW + timedelta(days=7), looked_at_before=True),
)
NOTING = ordinarily(record=PASSED_ON, telling=TOLD, readers=(replace(ADVOCATE_READS, person_id="safety"),))
ASKED_FOR_ADVOCATE = ordinarily(awaited=AWAITED)
COMPLAINING = ordinarily(
    record=COMPLAINT, complaint=SAID_WRONG, worker=OUTSIDE, readers=(CHAIR_READS,), with_adult=Company.WITH_ADULT
)
