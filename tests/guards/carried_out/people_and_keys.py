"""Whose work each duty is (people, keys, coming back, choosing a worker): the function, named under youthvoice."""

from consent.actions import Action
from consent.duties import DutyCode

A, D = Action, DutyCode
_GIVEN = "records.grantees.make"
_SAFEGUARDED = "records.grantees.with_safeguarding"
_OWED_LATER = "records.owed.keeping.keep_promises"
_SHOWN_ON_OLD_PHONES = {
    D.SHOW_ON_OLD_PHONES: "sign_in.ways_back.seeing.my_notice",
    D.TELL_THE_LEAD: "sign_in.ways_back.telling.tell",
}
# What is lost is said on the page the words are used on, before anything is made of them.
_SHOWN_AND_SAID = {**_SHOWN_ON_OLD_PHONES, D.SAY_WHAT_IS_LOST: "sign_in.ways_back.starting.let_back_in"}
PEOPLE_AND_KEYS: dict[Action, dict[DutyCode, str]] = {
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
