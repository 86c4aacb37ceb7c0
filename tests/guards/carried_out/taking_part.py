"""Whose work each duty is (being asked, holding back, explaining, saying yes): the function, named under youthvoice."""

from consent.actions import Action
from consent.duties import DutyCode

A, D = Action, DutyCode
_GIVEN = "records.grantees.make"
_SAFEGUARDED = "records.grantees.with_safeguarding"
_HERE = "taking_part"
_ASKED = dict.fromkeys((D.COUNT_THE_OFFER, D.EXPLAIN_WITH_A_SHEET), f"{_HERE}.offers.asking.put_offer")
# a later question stands on every former answer
_RESTS = {D.WAIT_BEFORE_ASKING_AGAIN: f"{_HERE}.offers.facts.about_asking"}
_SAFETY_LEADS = {D.TELL_THE_SAFEGUARDING_LEAD: f"{_HERE}.holds.holding.tell_safeguarding_leads"}
_TELLING = {D.LOOK_AGAIN_AT_TELLING: f"{_HERE}.holds.not_telling.look_at_telling"}
# the app shows “You can have an advocate.” beside each hold-back a young person is told of
_ADVOCATE = {D.OFFER_AN_ADVOCATE: f"{_HERE}.offers.schemas.HeldBackSchema"}
_YES = "taking_part.permissions"
_TO_READERS = {
    D.OWE_UNTIL_CONFIRMED: "records.rulings.waits_for_confirmation",
    D.OWE_TO_READERS: "records.passing_on.promise",
    D.GRANT_TO_READERS: "records.owed.keeping.carry_out_owed",
    D.PERMISSION_RECORDED: f"{_YES}.giving.write_yeses",
    D.MARK_NOT_CONFIRMED: f"{_YES}.shown.show",
    D.GIVE_A_RECEIPT: f"{_YES}.receipts.receipt_of",
}
_SAID_YES = {
    **_TO_READERS,
    D.WAIT_FOR_SECOND_YES: f"{_YES}.changing.give_second_yes",
    D.GRANT_TO_SAFEGUARDING: _SAFEGUARDED,
    D.RECORD_WHO_WAS_THERE: f"{_YES}.asking.ask_for_yes",
    D.YES_ENDS: f"{_YES}.giving.end_what_is_over",
}
_SAID_LESS = {
    D.END_THE_YES: f"{_YES}.giving.end",
    D.DELETE_READERS_GRANTS: "records.ending.end_given",
    D.SAY_WHAT_STAYS: f"{_YES}.receipts.receipt_of",
    D.GIVE_A_RECEIPT: f"{_YES}.receipts.receipt_of",
}
TAKING_PART: dict[Action, dict[DutyCode, str]] = {
    A.ASK_TO_TAKE_PART: _ASKED,
    A.OFFER_AGAIN: _ASKED,
    A.ANSWER_OFFER: {**_RESTS, D.EXPLAIN_WITH_A_SHEET: f"{_HERE}.offers.answering.answer_offer"},
    A.RECORD_NO: {
        **_RESTS,
        D.MARK_AS_TYPED: f"{_HERE}.offers.answering.record_no",
        D.ASK_IF_IT_IS_RIGHT: f"{_HERE}.offers.reading.list_asked",
    },
    A.HOLD_BACK: {
        D.SECOND_PERSON_AGREES: f"{_HERE}.holds.agreeing.agree",
        D.ASK_SOMEBODY_OUTSIDE: f"{_HERE}.holds.holding.ask_somebody_outside",
        D.TELL_THE_LEAD: f"{_HERE}.holds.holding.put_hold",
        **_SAFETY_LEADS,
        **_ADVOCATE,
    },
    A.AGREE_TO_HOLD: {
        D.HOLD_ENDS_BY_ITSELF: f"{_HERE}.holds.facts.holds_of",
        D.REVIEW_THE_HOLD: f"{_HERE}.funnel.lists.list_waiting",
        D.OFFER_SOMETHING_ELSE: f"{_HERE}.holds.agreeing.agree",
        D.TELL_ABOUT_THE_HOLD: f"{_HERE}.holds.reading.tell",
        D.TELL_THE_LEAD: f"{_HERE}.holds.agreeing.agree",
        **_TELLING,
        **_ADVOCATE,
    },
    A.WAIT_TO_TELL: {**_TELLING, **_SAFETY_LEADS, D.TELL_THE_LEAD: f"{_HERE}.holds.not_telling.look_at_telling"},
    # the staff app says “that they can have an advocate” beside the day on which they were told
    A.TELL_IN_PERSON: {D.OFFER_AN_ADVOCATE: f"{_HERE}.holds.schemas.ToldInPersonSchema"},
    A.OPEN_HOLD: {D.AUDIT_OPENING: "records.opening.open_many"},
    A.REVIEW_HOLD: {
        D.BACK_ON_THE_LIST: f"{_HERE}.holds.agreeing.end_now",
        D.TELL_THE_YOUNG_PERSON: f"{_HERE}.holds.reviewing.review_hold",
        D.TELL_THE_LEAD: f"{_HERE}.holds.reviewing.review_hold",
        **_SAFETY_LEADS,
    },
    A.CHALLENGE_HOLD: {
        D.KEEP_FROM_ITS_WRITERS: f"{_HERE}.holds.reading.list_lines",
        D.LOOK_AT_THE_HOLD: f"{_HERE}.holds.reviewing.challenge_hold",
        **_ADVOCATE,
    },
    A.END_HOLD: dict.fromkeys((D.BACK_ON_THE_LIST, D.TELL_THE_YOUNG_PERSON), f"{_HERE}.holds.agreeing.end_now"),
    A.ASK_FOR_YES: {
        D.GRANT_TO_YOUNG_PERSON: _GIVEN,
        D.OWE_TO_YOUNG_PERSON: _GIVEN,
        D.GRANT_TO_SAFEGUARDING: _SAFEGUARDED,
        D.RECORD_WHO_WAS_THERE: f"{_YES}.asking.ask_for_yes",
        D.TELL_THE_YOUNG_PERSON: f"{_YES}.asking.ask_for_yes",
        D.EXPLAIN_AGAIN: f"{_YES}.due.list_due",
        # the staff app says “Explain it again, or ask an advocate to” beside the day
        D.OFFER_AN_ADVOCATE: f"{_YES}.schemas.YesAskedSchema",
    },
    A.ANSWER_ASK: {
        D.WAIT_BEFORE_ASKING_AGAIN: f"{_YES}.facts.about",
        D.EXPLAIN_AGAIN: f"{_YES}.due.list_due",
    },
    A.RECORD_PERMISSION: _SAID_YES,
    A.WIDEN_PERMISSION: _SAID_YES,
    A.GIVE_SECOND_YES: _TO_READERS,
    A.NARROW_PERMISSION: _SAID_LESS,
    A.WITHDRAW_PERMISSION: _SAID_LESS,
}
