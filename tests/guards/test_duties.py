"""Every duty that the rule table promises is carried out by a function that is there, or nothing asks for it yet."""

import importlib

from consent.actions import Action
from consent.duties import DutyCode
from consent.rules import RULES
from tests.guards.tree import code_files, text_of

A, D = Action, DutyCode
_GIVEN = "records.grantees.make"
_SAFEGUARDED = "records.grantees.with_safeguarding"
_OWED_LATER = "records.owed.keeping.keep_promises"
_EACH_READER = {
    D.WAIT_FOR_SECOND_YES: "taking_part.service.give_second_yes",
    D.OWE_UNTIL_CONFIRMED: "records.rulings.waits_for_confirmation",
    D.OWE_TO_READERS: _GIVEN,
    D.GRANT_TO_READERS: _GIVEN,
    D.GRANT_TO_SAFEGUARDING: _SAFEGUARDED,
    D.PERMISSION_RECORDED: "voices.choosing.write_permissions",
    D.MARK_NOT_CONFIRMED: "voices.reading.show_young_person",
}
_ANSWERED = {
    D.GRANT_TO_YOUNG_PERSON: "decisions.facts.readers_for",
    D.OWE_TO_YOUNG_PERSON: _GIVEN,
    D.TELL_THE_YOUNG_PERSON: "decisions.deciding.put_decision",
    D.GRANT_TO_SAFEGUARDING: _SAFEGUARDED,
    D.QUOTE_ONLY_TO_HOLDERS: "decisions.opening.read_decision",
    D.ANSWER_AGAIN: "decisions.deciding.put_decision",
}
_HERE = "taking_part"
_ASKED = dict.fromkeys((D.COUNT_THE_OFFER, D.EXPLAIN_WITH_A_SHEET), f"{_HERE}.offers.asking.put_offer")
# a later question stands on every former answer
_RESTS = {D.WAIT_BEFORE_ASKING_AGAIN: f"{_HERE}.offers.facts.about_asking"}
_SAFETY_LEADS = {D.TELL_THE_SAFEGUARDING_LEAD: f"{_HERE}.holds.holding.tell_safeguarding_leads"}
_TELLING = {D.LOOK_AGAIN_AT_TELLING: f"{_HERE}.holds.not_telling.look_at_telling"}
# the app shows “You can have an advocate.” beside each hold-back a young person is told of
_ADVOCATE = {D.OFFER_AN_ADVOCATE: f"{_HERE}.offers.schemas.HeldBackSchema"}
ASKED_AND_HELD: dict[Action, dict[DutyCode, str]] = {
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
}
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
_SHOWN_ON_OLD_PHONES = {
    D.SHOW_ON_OLD_PHONES: "sign_in.ways_back.seeing.my_notice",
    D.TELL_THE_LEAD: "sign_in.ways_back.telling.tell",
}
# What is lost is said on the page the words are used on, before anything is made of them.
_SHOWN_AND_SAID = {**_SHOWN_ON_OLD_PHONES, D.SAY_WHAT_IS_LOST: "sign_in.ways_back.starting.let_back_in"}
# action -> duty -> the function that carries it out (under youthvoice.)
CARRIED_OUT: dict[Action, dict[DutyCode, str]] = {
    A.SEND_VOICE: {
        D.NAME_AN_ADULT_AND_A_DATE: "voices.sending.mark_sent",
        D.OWE_TO_YOUNG_PERSON: _GIVEN,
        D.CONFIRM_THESE_WORDS: "voices.proposals.in_session.put_said",
        **_EACH_READER,
    },
    A.TYPE_FOR: {
        D.GRANT_TO_YOUNG_PERSON: _GIVEN,
        D.OWE_TO_YOUNG_PERSON: _GIVEN,
        D.GRANT_TO_SAFEGUARDING: _SAFEGUARDED,
        D.CONFIRM_THESE_WORDS: "voices.proposals.reading.list_proposals",
        D.TELL_THE_YOUNG_PERSON: "voices.proposals.keeping.put_proposal",
    },
    A.HAND_OVER: {D.END_THEIR_OWN_SESSION: "sign_in.tablet.handing.hand_over"},
    A.CONFIRM_WORDS: {
        D.NAME_AN_ADULT_AND_A_DATE: "voices.proposals.confirming.confirm",
        D.REPLACE_THE_TYPISTS_KEY: "records.adopting.save_adopted",
        **_EACH_READER,
    },
    A.DISOWN_WORDS: {
        D.END_THE_PROPOSAL: "records.ending.delete_record",
        D.SAY_WHO_HEARD_IT: "voices.proposals.ending.not_mine",
    },
    A.DELETE_TYPED: {D.END_THE_PROPOSAL: "records.ending.delete_typed"},
    A.ASK_FOR_YES: {
        D.GRANT_TO_YOUNG_PERSON: _GIVEN,
        D.OWE_TO_YOUNG_PERSON: _GIVEN,
        D.GRANT_TO_SAFEGUARDING: _SAFEGUARDED,
        D.RECORD_WHO_WAS_THERE: f"{_YES}.asking.ask_for_yes",
        D.TELL_THE_YOUNG_PERSON: f"{_YES}.asking.ask_for_yes",
        D.EXPLAIN_AGAIN: f"{_YES}.shown.show",
        # the staff app says “Explain it again, or ask an advocate to” beside the day
        D.OFFER_AN_ADVOCATE: f"{_YES}.schemas.YesAskedSchema",
    },
    A.ANSWER_ASK: {
        D.WAIT_BEFORE_ASKING_AGAIN: f"{_YES}.facts.about",
        D.EXPLAIN_AGAIN: f"{_YES}.shown.show",
    },
    A.RECORD_PERMISSION: _SAID_YES,
    A.WIDEN_PERMISSION: _SAID_YES,
    A.GIVE_SECOND_YES: _TO_READERS,
    A.NARROW_PERMISSION: _SAID_LESS,
    A.WITHDRAW_PERMISSION: _SAID_LESS,
    A.SHARE_MORE: _EACH_READER,
    A.TAKE_BACK: {
        D.DELETE_GRANTS: "records.ending.take_back",
        D.SAY_IT_WAS_TAKEN_BACK: "voices.store.keep_taken_back",
        D.END_THE_DUTY_TO_ANSWER: "voices.sending.take_back",
    },
    A.STOP_SHARING: {
        D.DELETE_READERS_GRANTS: "records.ending.stop_sharing",
        D.SAY_IT_WAS_TAKEN_BACK: "voices.sending.stop_reader",
        D.HAND_ON_THE_ANSWER: "voices.sending.stop_reader",
    },
    A.OPEN_RECORD: {
        D.AUDIT_OPENING: "records.opening.open_record",
        D.LIST_IN_WHO_LOOKED: "records.looking.who_looked",
    },
    A.OPEN_DECISION: {
        D.AUDIT_OPENING: "records.opening.open_many",
        D.MARK_DECISION_SEEN: "decisions.opening.read_decision",
    },
    A.SAY_BACK: {
        D.SHOW_TO_WHO_ANSWERED: "decisions.saying_back.say_back",
        D.EXPLAIN_AGAIN: "decisions.saying_back.say_back",
    },
    A.ASK_FOR_ANOTHER_LOOK: {
        D.LOOK_AGAIN: "decisions.saying_back.say_back",
        D.TELL_THE_LEAD: "decisions.saying_back.say_back",
        # the app shows “You can have an advocate.” beside the day of the look
        D.OFFER_AN_ADVOCATE: "decisions.schemas.DecisionSchema",
    },
    A.WRITE_PLAN: {
        D.GRANT_TO_SAFEGUARDING: _SAFEGUARDED,
        D.RESEAL_TO_PRESENT_READERS: "records.rulings.present_readers",
        D.TELL_THE_YOUNG_PERSON: "plans.service.put_plan",
    },
    A.SHOW_PLAN: {
        D.GRANT_TO_YOUNG_PERSON: "plans.service.put_plan",
        D.OWE_TO_YOUNG_PERSON: _GIVEN,
        D.TELL_THE_YOUNG_PERSON: "plans.service.put_plan",
        D.GRANT_TO_SAFEGUARDING: _SAFEGUARDED,
    },
    A.ANSWER_VOICE: _ANSWERED,
    A.EDIT_DECISION: {**_ANSWERED, D.RESEAL_TO_PRESENT_READERS: "records.rulings.present_readers"},
    A.DECIDE_AGAINST: {
        **_ANSWERED,
        D.LOOK_AT_THE_WISH_AGAIN: "decisions.wishes.list_wishes",
        # the app shows “Get an advocate” on every decision
        D.OFFER_AN_ADVOCATE: "decisions.schemas.DecisionSchema",
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
        D.LINK_A_WORKER: "people.relationships.link_advocate",
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
    A.SAY_ON_IT: {D.TELL_THE_YOUNG_PERSON: "voices.on_it.say_on_it"},
    A.SET_COVER: {D.END_FORMER_COVER: "taking_part.cover.end_cover", D.TELL_WHO_COVERS: "people.cover.set_cover"},
    A.END_COVER: {D.END_FORMER_COVER: "taking_part.cover.end_cover", D.TELL_WHO_COVERS: "people.cover.set_cover"},
    A.INVITE: {
        D.END_FORMER_INVITATIONS: "sign_in.invitations.end_open",
        D.INVITATION_RUNS_OUT: "sign_in.invitations.state_of",
    },
    A.ENROL: {
        D.END_THE_INVITATION: "sign_in.invitations.use",
        D.MARK_NOT_CONFIRMED: "people.enlist.enrol",  # sets up without confirming: only `confirm` does
        D.TELL_THE_LEAD: "sign_in.enrolment.redeem",
        D.CONFIRM_THE_ENROLMENT: "sign_in.confirming.confirm_enrolment",
    },
    A.CONFIRM_ENROLMENT: {
        D.RECORD_WHO_CONFIRMED: "sign_in.confirming.confirm_enrolment",
        D.CARRY_OUT_OWED: _OWED_LATER,
    },
    A.ADD_YOUNG_PERSON: {D.LINK_A_WORKER: "people.enlist.add_young_person"},
    A.LINK_WORKER: {D.TELL_THE_YOUNG_PERSON: "people.relationships.link_worker"},
    A.UNLINK_WORKER: {
        D.END_DUTY_GRANTS: "records.passing_on.end_duty",
        D.HAND_ON_THE_ANSWER: "voices.handing_on.ask_who_answers",
        D.TELL_THE_YOUNG_PERSON: "people.relationships.unlink_worker",
    },
    A.NEW_PHONE: {D.TELL_THEIR_OTHER_PHONES: "sign_in.unlocking.open_by_phrase"},
    A.NEW_PHRASE: {
        D.END_FORMER_PHRASE: "sign_in.phones.new_phrase",
        D.TELL_THEIR_OTHER_PHONES: "sign_in.phones.new_phrase",
    },
    A.SIGN_OUT_OTHERS: {D.END_OTHER_SESSIONS: "sign_in.phones.sign_out_others"},
    A.CARRY_OUT_OWED: {D.GRANT_TO_SAFEGUARDING: _SAFEGUARDED},
    A.SEE_OVERVIEW: {D.SHOW_NO_WORDS: "voices.lists.list_overview"},
    A.SEE_ACCOUNTS: {D.SHOW_NO_WORDS: "people.accounts.list_accounts"},
    A.ADD_WORKER: {D.TELL_THE_OTHER_LEADS: "people.workers.add_worker"},
    A.WORKER_LEAVES: {
        D.END_ALL_WAYS_IN: "sign_in.phones.end_worker",
        D.END_DUTY_GRANTS: "records.passing_on.end_every_duty",
        D.HAND_ON_THE_ANSWER: "voices.handing_on.ask_everybody_who_answers",
        D.TELL_THE_YOUNG_PERSON: "people.workers.worker_leaves",
        D.TELL_THE_OTHER_LEADS: "people.workers.worker_leaves",
    },
    A.LET_BACK_IN: {
        D.INVITATION_RUNS_OUT: "sign_in.ways_back.starting.let_back_in",
        D.CONFIRM_THE_WAY_BACK: "sign_in.ways_back.confirming.confirm_way_back",
        **_SHOWN_AND_SAID,
    },
    A.TAKE_UP_WAY_BACK: {
        D.END_THE_INVITATION: "sign_in.invitations.use",
        D.CONFIRM_THE_WAY_BACK: "sign_in.ways_back.confirming.confirm_way_back",
        **_SHOWN_AND_SAID,
    },
    A.CONFIRM_WAY_BACK: {
        D.RECORD_WHO_CONFIRMED: "sign_in.ways_back.confirming.confirm_way_back",
        D.WAIT_FOR_THE_KEY: "sign_in.ways_back.coming_in.enter",
        **_SHOWN_ON_OLD_PHONES,
    },
    A.STOP_WAY_BACK: {D.END_THE_NEW_KEY: "sign_in.ways_back.stopping.end_the_new_key", **_SHOWN_ON_OLD_PHONES},
    A.COME_BACK_IN: {
        D.END_OTHER_SESSIONS: "sign_in.ways_back.coming_in.enter",
        D.END_FORMER_PHRASE: "sign_in.ways_back.coming_in.enter",
        D.CARRY_OUT_OWED: _OWED_LATER,
        D.SAY_WHAT_IS_LOST: "records.out_of_reach.see_out_of_reach",
    },
    A.RESET_WORKER_KEY: {
        D.CONFIRM_THE_KEY: "sign_in.resetting.confirm_worker_key",
        D.TELL_THE_WORKER: "sign_in.resetting.reset_worker_key",
        D.END_OTHER_SESSIONS: "sign_in.resetting.reset_worker_key",
    },
    A.CONFIRM_WORKER_KEY: {
        D.WAIT_FOR_THE_KEY: "sign_in.waiting_keys.refuse_unless_open",
        D.CARRY_OUT_OWED: _OWED_LATER,
    },
    A.READ_EVIDENCE: dict.fromkeys((D.SHOW_NO_WORDS, D.HIDE_SMALL_NUMBERS), "taking_part.funnel.numbers.read_numbers"),
    **ASKED_AND_HELD,
}
CARRIED_OUT |= {
    A.ASK_FOR_WORKER: {
        D.ANSWER_THE_ASK: "preferred_worker.deciding.list_asks",
        D.OWE_UNTIL_CONFIRMED: "records.rulings.waits_for_confirmation",
        D.OWE_TO_READERS: _GIVEN,
        D.GRANT_TO_READERS: _GIVEN,
        D.GRANT_TO_SAFEGUARDING: _SAFEGUARDED,
        D.PERMISSION_RECORDED: "taking_part.service.record_permissions",
        D.TALK_TO_NOBODY_FIRST: "preferred_worker.deciding.answer",  # no yes before they said so
        D.TELL_WHO_DECIDES: "preferred_worker.asking.put_ask",
    },
    A.SEE_WORKER_ASKS: {D.SHOW_NO_WORDS: "preferred_worker.deciding.list_asks"},
    A.ANSWER_WORKER_ASK: {
        D.GRANT_TO_YOUNG_PERSON: _GIVEN,
        D.OWE_TO_YOUNG_PERSON: _GIVEN,
        D.TELL_THE_YOUNG_PERSON: "preferred_worker.deciding.answer",
        D.GRANT_TO_SAFEGUARDING: _SAFEGUARDED,
        D.START_WITH_THE_WORKER: "preferred_worker.deciding.start_with",
        D.START_WITH_THE_HELPER: "preferred_worker.deciding.start_with",
        D.TELL_THE_WORKERS: "preferred_worker.deciding.start_with",
        D.ASK_IF_IT_IS_OK: "preferred_worker.asking.say_if_ok",
    },
    A.ASK_TO_TALK: {D.TELL_THE_YOUNG_PERSON: "preferred_worker.deciding.ask_to_talk"},
    A.LET_TALK: {D.TELL_WHO_DECIDES: "preferred_worker.asking.let_talk"},
    A.SAY_IF_WORKER_IS_OK: {
        D.SHOW_TO_WHO_ANSWERED: "preferred_worker.deciding.read_ask",
        D.EXPLAIN_AGAIN: "preferred_worker.deciding.list_asks",
    },
    A.CHANGE_WORKER: {
        D.GRANT_TO_YOUNG_PERSON: _GIVEN,
        D.OWE_TO_YOUNG_PERSON: _GIVEN,
        D.TELL_THE_YOUNG_PERSON: "preferred_worker.changing.hand_over",
        D.GRANT_TO_SAFEGUARDING: _SAFEGUARDED,
        D.START_WITH_THE_WORKER: "preferred_worker.deciding.start_with",
        D.END_DUTY_GRANTS: "records.passing_on.end_duty",
        D.HAND_ON_THE_ANSWER: "voices.handing_on.ask_who_answers",
        D.TELL_THE_WORKERS: "preferred_worker.changing.hand_over",
        D.ASK_WHAT_PASSES_ON: "preferred_worker.changing.list_changes",
    },
    A.CHOOSE_WHAT_PASSES_ON: {D.PASS_ON_ONLY_WHAT_WAS_CHOSEN: "preferred_worker.changing.choose"},
}
# Duties of an asked action that follow only in a case no service reaches yet, and why.
NOT_REACHED = {
    (A.KEEP_DRAFT, D.DELETE_STAFF_DRAFT): "only young people’s drafts are kept: no service keeps an adult’s",
}
# Actions that no service asks for yet: their duties fall due with the service. A short list, by name; nothing else.
NOT_YET = {
    A.SHARE_ON: "words reach only whom the young person picked, or said yes to being asked; no worker passes them further",
    A.QUOTE: "a yes to quoting is recorded; using the words comes with the evidence that quotes them",
}
NOT_ASKED = {*NOT_YET}


def promised() -> set[tuple[Action, DutyCode]]:
    """Every duty of the table, with the action it follows."""
    return {(action, duty.code) for action, rule in RULES.items() for duty in rule.duties}


def listed() -> set[tuple[Action, DutyCode]]:
    return {(action, code) for action, duties in CARRIED_OUT.items() for code in duties}


def asked() -> set[Action]:
    """The actions some service asks a ruling for."""
    texts = [text_of(path) or "" for path in code_files() if path.parts[0] == "youthvoice"]
    return {action for action in Action if any(f"Action.{action.name}" in text for text in texts)}


def test_every_duty_of_the_table_says_who_carries_it_out() -> None:
    expected = {(action, code) for action, code in promised() if action not in NOT_ASKED}
    assert listed() | NOT_REACHED.keys() == expected
    assert not listed() & NOT_REACHED.keys()
    assert {code for _, code in promised()} == set(DutyCode)


def test_what_is_not_asked_for_yet_is_asked_nowhere() -> None:
    assert asked() == set(RULES) - NOT_ASKED


def test_whoever_carries_a_duty_out_is_there() -> None:
    for path in {path for duties in CARRIED_OUT.values() for path in duties.values()}:
        module, _, name = path.rpartition(".")
        assert callable(getattr(importlib.import_module(f"youthvoice.{module}"), name)), path
