"""Whose work each duty is (what is said, typed, written and answered; cover): the function, named under youthvoice."""

from consent.actions import Action
from consent.duties import DutyCode

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
_YES = "taking_part.permissions"
_TO_READERS = {
    D.OWE_UNTIL_CONFIRMED: "records.rulings.waits_for_confirmation",
    D.OWE_TO_READERS: "records.passing_on.promise",
    D.GRANT_TO_READERS: "records.owed.keeping.carry_out_owed",
    D.PERMISSION_RECORDED: f"{_YES}.giving.write_yeses",
    D.MARK_NOT_CONFIRMED: f"{_YES}.shown.show",
    D.GIVE_A_RECEIPT: f"{_YES}.receipts.receipt_of",
}
WORDS: dict[Action, dict[DutyCode, str]] = {
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
    A.SHARE_MORE: _EACH_READER,
    A.ASK_TO_SHARE_ON: {
        D.GRANT_TO_YOUNG_PERSON: _GIVEN,
        D.OWE_TO_YOUNG_PERSON: _GIVEN,
        D.GRANT_TO_SAFEGUARDING: _SAFEGUARDED,
        D.TELL_THE_YOUNG_PERSON: "voices.shared_on.asking.ask_to_share_on",
        D.SHARE_ASK_ENDS: "voices.shared_on.standing.stand",
        # the app shows “I want to ask someone first” beside the three answers
        D.OFFER_AN_ADVOCATE: "voices.shared_on.schemas.AskedOfOut",
    },
    # a later ask stands on every former answer
    A.ANSWER_SHARE_ON: {D.WAIT_BEFORE_ASKING_AGAIN: "voices.shared_on.facts.about_asking"},
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
    A.LINK_WORKER: {D.TELL_THE_YOUNG_PERSON: "people.linking.link_worker"},
    A.UNLINK_WORKER: {
        D.END_DUTY_GRANTS: "records.passing_on.end_duty",
        D.HAND_ON_THE_ANSWER: "voices.handing_on.ask_who_answers",
        D.TELL_THE_YOUNG_PERSON: "people.linking.unlink_worker",
    },
}
