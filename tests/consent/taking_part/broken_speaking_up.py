"""The table of speaking up with one rule broken on purpose, and the line of the floor that must be seen to break."""

from consent import predicates as p
from consent.actions import Action
from consent.capabilities import Capability
from consent.conditions import answer_day
from consent.conditions import readers as to
from consent.duties import DutyCode, Who
from consent.table import Follows
from tests.consent.breaking import adding, changing, dropping, with_one_more, with_way, without

A, D = Action, DutyCode
BROKEN = {
    "1 a complaint wants a phone": (1, with_one_more(A.COMPLAIN, p.is_fully_signed_in)),
    "1 a complaint wants the secret again": (1, with_one_more(A.COMPLAIN, p.gave_secret_just_now)),
    "1 a note wants a phone": (1, with_one_more(A.ADD_NOTE, p.is_fully_signed_in)),
    "1 a keyworker adds the note": (1, with_way(A.ADD_NOTE, Capability.INVITE)),
    "1 a note tells of a worry": (1, without(A.ADD_NOTE, "they_know_of_it")),
    "2 a chair complains for them": (2, with_way(A.COMPLAIN, Capability.HEAR_COMPLAINT)),
    "2 an advocate comes unasked": (2, without(A.ACCEPT_ADVOCATE, "they_asked_for_an_advocate")),
    "2 an advocate takes another’s place": (2, without(A.ACCEPT_ADVOCATE, "nobody_else_said_yes")),
    "2 a lead takes the advocate’s place": (2, with_way(A.ACCEPT_ADVOCATE, Capability.LINK_WORKER)),
    "2 somebody else got in touch": (2, without(A.SAY_IN_TOUCH, "they_wait_to_hear_from_them")),
    "5 a complaint takes time": (5, changing(A.COMPLAIN, D.SEND_IT_OUTSIDE, by=answer_day)),
    "5 a complaint wants a second yes": (5, adding(A.COMPLAIN, Follows(D.WAIT_FOR_SECOND_YES, Who.YOUNG_PERSON))),
    "5 a complaint waits for the set-up": (5, adding(A.COMPLAIN, Follows(D.OWE_UNTIL_CONFIRMED, Who.SERVICE))),
    "5 a complaint goes without a yes": (5, dropping(A.COMPLAIN, D.PERMISSION_RECORDED)),
    "6 nobody need answer a complaint": (6, dropping(A.COMPLAIN, D.GET_IN_TOUCH)),
    "6 an advocate need not answer": (6, dropping(A.ASK_FOR_ADVOCATE, D.ADVOCATE_ANSWERS)),
    "6 an advocate answers some day": (6, changing(A.ASK_FOR_ADVOCATE, D.ADVOCATE_ANSWERS, by=None)),
    "6 they do not hear who it is": (6, dropping(A.ACCEPT_ADVOCATE, D.TELL_THE_YOUNG_PERSON)),
    "6 they do not hear that somebody tried": (6, dropping(A.SAY_IN_TOUCH, D.TELL_THE_YOUNG_PERSON)),
    "7 anybody opens a worry": (7, without(A.OPEN_CONCERN, "it_was_passed_on_to_them")),
    "7 a worry opens without a key": (7, without(A.OPEN_CONCERN, "holds_a_key_to_it")),
    "7 a worry is any record": (7, without(A.OPEN_CONCERN, "record_is_a_worry")),
    "7 a worry opens unseen": (7, dropping(A.OPEN_CONCERN, D.AUDIT_OPENING)),
    "7 whom the worry is about opens it": (7, without(A.OPEN_CONCERN, "the_worry_is_not_about_the_receiver")),
    "7 a worry falls to anybody": (7, without(A.OPEN_CONCERN, "they_must_act_in_their_place")),
    "7 it falls to them while its receiver is here": (7, without(A.OPEN_CONCERN, "whoever_it_went_to_has_left")),
    "7 it falls to whom it is about": (7, without(A.OPEN_CONCERN, "the_worry_is_not_about_them")),
    "7 anybody looks at telling": (7, without(A.LOOK_AT_TELLING, "they_must_act_in_their_place")),
    "7 untold by one person": (7, without(A.LOOK_AT_TELLING, "they_are_told_or_another_passed_it_on")),
    "7 untold for ever": (7, without(A.LOOK_AT_TELLING, "they_are_told_or_it_says_why_not")),
    "8 a complaint goes into the line": (8, without(A.COMPLAIN, "it_goes_to_somebody_outside_the_line")),
    "8 a complaint is not kept from them": (8, dropping(A.COMPLAIN, D.KEEP_FROM_WHOM_IT_IS_ABOUT)),
    "8 the safeguarding key opens a complaint": (
        8,
        adding(A.COMPLAIN, Follows(D.GRANT_TO_SAFEGUARDING, Who.SERVICE)),
    ),
    "8 more people get a complaint": (
        8,
        adding(A.COMPLAIN, Follows(D.GRANT_TO_READERS, Who.SERVICE, readers=to.all_readers)),
    ),
    "8 whom a complaint is about opens it": (8, without(A.OPEN_RECORD, "it_is_not_about_them")),
}
