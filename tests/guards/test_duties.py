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
# action -> duty -> the function that carries it out (under youthvoice.)
CARRIED_OUT: dict[Action, dict[DutyCode, str]] = {
    A.SEND_VOICE: {D.NAME_AN_ADULT_AND_A_DATE: "voices.sending.mark_sent", **_EACH_READER},
    A.TYPE_FOR: {
        D.GRANT_TO_YOUNG_PERSON: _GIVEN,
        D.OWE_TO_YOUNG_PERSON: _GIVEN,
        D.GRANT_TO_SAFEGUARDING: _SAFEGUARDED,
        D.CONFIRM_THESE_WORDS: "voices.proposals.reading.list_proposals",
        D.TELL_THE_YOUNG_PERSON: "voices.proposals.keeping.put_proposal",
    },
    A.CONFIRM_WORDS: {
        D.NAME_AN_ADULT_AND_A_DATE: "voices.proposals.confirming.confirm",
        D.REPLACE_THE_TYPISTS_KEY: "records.adopting.save_adopted",
        **_EACH_READER,
    },
    A.DISOWN_WORDS: {
        D.END_THE_PROPOSAL: "records.ending.delete_record",
        D.SAY_WHO_HEARD_IT: "voices.proposals.ending.not_mine",
    },
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
    A.RESET_WORKER_KEY: {
        D.CONFIRM_THE_KEY: "sign_in.resetting.confirm_worker_key",
        D.TELL_THE_WORKER: "sign_in.resetting.reset_worker_key",
        D.END_OTHER_SESSIONS: "sign_in.resetting.reset_worker_key",
    },
    A.CONFIRM_WORKER_KEY: {
        D.WAIT_FOR_THE_KEY: "sign_in.waiting_keys.refuse_unless_open",
        D.CARRY_OUT_OWED: _OWED_LATER,
    },
}
# Duties of an asked action that follow only in a case no service reaches yet, and why.
NOT_REACHED = {
    (
        A.SEND_VOICE,
        D.OWE_TO_YOUNG_PERSON,
    ): "somebody not set up yet has no session: a tablet’s session is not built yet",
    (A.SEND_VOICE, D.CONFIRM_THESE_WORDS): "the same",
    (A.KEEP_DRAFT, D.DELETE_STAFF_DRAFT): "only young people’s drafts are kept: no service keeps an adult’s",
}
# Actions that no service asks for yet: their duties fall due with the service. A short list, by name; nothing else.
HOLDS_COME = {
    A.ASK_TO_TAKE_PART,
    A.OFFER_AGAIN,
    A.ANSWER_OFFER,
    A.RECORD_NO,
    A.HOLD_BACK,
    A.AGREE_TO_HOLD,
    A.WAIT_TO_TELL,
    A.REVIEW_HOLD,
    A.CHALLENGE_HOLD,
    A.END_HOLD,
}
YESES_COME = {A.RECORD_PERMISSION, A.WIDEN_PERMISSION, A.NARROW_PERMISSION, A.WITHDRAW_PERMISSION}
NOT_YET = {
    A.GIVE_SECOND_YES: "a second yes asks SEND_VOICE or SHARE_MORE anew, which look again at whom it goes to",
    A.SHARE_ON: "the yeses it stands on are being built; until then words reach only whom the young person picked",
    A.QUOTE: "the same: nobody can quote before somebody can say yes to it",
    A.READ_EVIDENCE: "there are no numbers to read yet: the evidence feature comes later",
}
NOT_ASKED = {*HOLDS_COME, *YESES_COME, *NOT_YET}


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
