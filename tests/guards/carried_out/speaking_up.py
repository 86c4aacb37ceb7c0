"""Whose work each duty is (passing on, going against a wish, speaking up): the function, named under youthvoice."""

from consent.actions import Action
from consent.duties import DutyCode

A, D = Action, DutyCode
_GIVEN = "records.grantees.make"
_SAFEGUARDED = "records.grantees.with_safeguarding"
_ANSWERED = {
    D.GRANT_TO_YOUNG_PERSON: "decisions.facts.readers_for",
    D.OWE_TO_YOUNG_PERSON: _GIVEN,
    D.TELL_THE_YOUNG_PERSON: "decisions.deciding.put_decision",
    D.GRANT_TO_SAFEGUARDING: _SAFEGUARDED,
    D.QUOTE_ONLY_TO_HOLDERS: "decisions.opening.read_decision",
    D.ANSWER_AGAIN: "decisions.deciding.put_decision",
}
SPEAKING_UP: dict[Action, dict[DutyCode, str]] = {
    A.DECIDE_AGAINST: {
        **_ANSWERED,
        D.LOOK_AT_THE_WISH_AGAIN: "decisions.wishes.list_wishes",
        # the app shows “Get an advocate” on every decision
        D.OFFER_AN_ADVOCATE: "decisions.schemas.DecisionSchema",
    },
    A.QUOTE: {
        # the server looks for names, numbers and addresses; the worker ticks that they read it again
        D.LEAVE_OUT_WHO: "voices.quotes.picking.pick",
        D.ASK_AGAIN_BEFORE_USE: "voices.quotes.reading.read_quote",
        D.LIST_WHO_GOT_IT: "voices.quotes.reading.list_own",
    },
    A.PASS_ON_CONCERN: {
        D.PASS_ON_AT_ONCE: "voices.concerns.passing_on.pass_on",
        # only words that are in the voice exactly can be copied, and only those the adult copies
        D.PASS_ON_ONLY_WHAT_IS_NEEDED: "voices.concerns.passing_on.pass_on",
        D.LIST_WHO_GOT_IT: "voices.concerns.reading.list_concerns",
        D.LOOK_AGAIN_AT_TELLING: "voices.concerns.reading.look_at_telling",
        # the app shows “Get an advocate” in More and in Get help, whether or not they were told
        D.OFFER_AN_ADVOCATE: "taking_part.advocates.asking.see_own",
    },
    A.OPEN_CONCERN: {D.AUDIT_OPENING: "records.opening.open_record"},
    A.LOOK_AT_TELLING: {
        D.LIST_WHO_GOT_IT: "voices.concerns.reading.list_concerns",
        D.LOOK_AGAIN_AT_TELLING: "voices.concerns.reading.look_at_telling",
    },
    A.ADD_NOTE: {D.GRANT_TO_READERS: _GIVEN, D.PERMISSION_RECORDED: "taking_part.service.record_permissions"},
    A.ASK_FOR_ADVOCATE: {
        D.SEND_TO_AN_ADVOCATE: "taking_part.advocates.asking.ask",
        D.ADVOCATE_ANSWERS: "taking_part.advocates.answering.list_requests",
    },
    A.ACCEPT_ADVOCATE: {
        D.LINK_A_WORKER: "people.linking.link_advocate",
        D.TELL_THE_YOUNG_PERSON: "taking_part.advocates.answering.accept",
    },
    A.SAY_IN_TOUCH: {D.TELL_THE_YOUNG_PERSON: "taking_part.advocates.answering.say_in_touch"},
    A.COMPLAIN: {
        D.SEND_IT_OUTSIDE: "taking_part.complaints.sending.put_complaint",
        D.PERMISSION_RECORDED: "taking_part.service.record_permissions",
        D.KEEP_FROM_WHOM_IT_IS_ABOUT: "taking_part.complaints.facts.workers_told_of",
        D.MARK_NOT_CONFIRMED: "taking_part.speaking_up.whose",
        D.GET_IN_TOUCH: "taking_part.complaints.hearing.list_complaints",
        # the app shows “Get an advocate” beside it
        D.OFFER_AN_ADVOCATE: "taking_part.complaints.schemas.ComplaintOut",
    },
}
