"""A young person asks for a worker: who reads it, who does not, and what they hear. On both databases."""

from dataclasses import replace

import pytest

from consent.capabilities import Role
from consent.terms import Scope
from consent.terms.workers import WorkerSayBack
from tests.people.marking import set_person
from tests.preferred_worker.choosing import BECAUSE, answer, ask, asked
from tests.voices import walk
from tests.voices.cast import Cast, add_worker, add_young_person
from youthvoice import errors
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.preferred_worker import asking, deciding
from youthvoice.records import service as records
from youthvoice.records.looking import see_who_can_see


def refused(problem: type[Exception], act, *args, **kwargs):
    with pytest.raises(problem) as found:
        act(*args, **kwargs)
    return found.value


def test_only_whoever_decides_can_open_it_and_the_server_alone_cannot(cast: Cast) -> None:
    mine = ask(cast, cast.ash, asked(cast.zed, maybe=cast.rae, not_this=cast.sam))
    assert mine.state == "waiting"
    assert mine.hear_by is not None
    assert {(one.first_name, one.wish) for one in mine.wishes} == {
        ("Rae", "maybe"), ("Sam", "not_this"), ("Zed", "like"),
    }  # fmt: skip
    assert [one.first_name for one in mine.wishes] == ["Rae", "Sam", "Zed"]  # by name, in no order of liking
    assert walk.bases(cast, mine.id) == ["own", "permission", "permission", "safeguarding"]
    for lead in (cast.lee, cast.kit):
        opened = cast.do(lead, deciding.read_ask, mine.id)
        assert {one.wish for one in opened.wishes} == {"like", "maybe", "not_this"}
        assert opened.why == ["gets_me"]
    for other in (cast.sam, cast.rae, cast.zed, cast.bo):
        for key in (records.open_record,):
            refused(errors.NotFound, cast.do, other, key, mine.id)
    for other in (cast.sam, cast.rae, cast.zed):
        refused(errors.NotFound, cast.do, other, deciding.read_ask, mine.id)
        assert cast.do(other, deciding.list_asks) == []
    assert walk.told(cast, "worker_asked_for") == sorted([cast.lee.person_id, cast.kit.person_id])


def test_not_this_person_is_told_to_whoever_decides_and_never_to_that_person_even_a_lead(cast: Cast) -> None:
    mine = ask(cast, cast.ash, asked(cast.zed, not_this=cast.lee))
    assert [one.id for one in cast.do(cast.kit, deciding.list_asks)] == [mine.id]
    assert cast.do(cast.lee, deciding.list_asks) == []
    nobodys = refused(errors.NotFound, cast.do, cast.lee, deciding.read_ask, new_id())
    assert refused(errors.NotFound, cast.do, cast.lee, deciding.read_ask, mine.id).body() == nobodys.body()
    refused(errors.NotFound, answer, cast, cast.lee, mine.id, "not_now", because=BECAUSE)
    refused(errors.NotFound, cast.do, cast.lee, records.open_record, mine.id)
    assert walk.told(cast, "worker_asked_for") == [cast.kit.person_id]


def test_a_lead_it_names_cannot_even_ask_whether_we_may_talk(cast: Cast) -> None:
    mine = ask(cast, cast.ash, asked(not_this=cast.lee, someone="My nurse"))
    refused(errors.NotFound, cast.do, cast.lee, deciding.ask_to_talk, mine.id)
    assert cast.do(cast.kit, deciding.ask_to_talk, mine.id).talk_asked


def test_the_young_person_sees_who_can_see_it_and_who_looked(cast: Cast) -> None:
    mine = ask(cast, cast.ash)
    page = cast.do(cast.ash, see_who_can_see)
    assert {one["first_name"]: one["records"][0]["kind"] for one in page["people"]} == {
        "Lee": "worker_ask", "Kit": "worker_ask",
    }  # fmt: skip
    cast.do(cast.lee, deciding.read_ask, mine.id)
    (look,) = cast.do(cast.ash, records.who_looked, cast.ash.person_id)
    assert (look.reader_id, look.kind) == (cast.lee.person_id, "worker_ask")


def test_the_same_ask_again_is_the_lost_reply_and_another_waits_its_turn(cast: Cast) -> None:
    what, ask_id = asked(cast.zed), new_id()
    first = ask(cast, cast.ash, what, ask_id)
    assert ask(cast, cast.ash, what, ask_id) == first
    assert refused(errors.Conflict, ask, cast, cast.ash, asked(cast.rae), ask_id).code == "already_asked"
    assert refused(errors.Conflict, ask, cast, cast.ash, asked(cast.rae)).code == "ask_waits"
    refused(errors.NotFound, ask, cast, cast.bo, asked(cast.rae), ask_id)
    assert [one.id for one in cast.do(cast.ash, asking.list_own)] == [ask_id]
    assert cast.do(cast.bo, asking.list_own) == []


def test_somebody_who_left_is_refused_with_words_and_so_is_nobody(cast: Cast) -> None:
    cast.do(cast.lee, people.worker_leaves, cast.zed.person_id)
    problem = refused(errors.Invalid, ask, cast, cast.ash, asked(cast.zed))
    assert (problem.code, problem.fields["wishes"]) == (
        "worker_left", ["One of them does not work here now. Pick someone else."],
    )  # fmt: skip
    assert refused(errors.Invalid, ask, cast, cast.ash, asked()).code == "nobody_asked_for"
    stranger = replace(cast.sam, person_id=new_id())
    assert refused(errors.Invalid, ask, cast, cast.ash, asked(stranger)).fields == problem.fields
    assert cast.do(cast.ash, asking.list_own) == []
    assert walk.told(cast, "worker_asked_for") == []


@pytest.mark.parametrize("role", [Role.INSPECTOR, Role.ADVOCATE, Role.ADMINISTRATOR])
def test_an_inspector_and_an_advocate_are_nobodys_worker(cast: Cast, role: Role) -> None:
    ines = add_worker(cast, "Ines Cole", role)
    assert (
        refused(errors.Refused, ask, cast, cast.ash, asked(ines)).body()["reasons"][0]["code"] == "worker_is_not_here"
    )


def test_oneself_as_decider_is_refused_with_words(cast: Cast) -> None:
    both = asked(cast.lee, not_this=cast.kit)
    problem = refused(errors.Invalid, ask, cast, cast.ash, both)
    assert (problem.code, problem.fields["wishes"]) == (
        "nobody_else_decides", ["No one else can say yes to this yet. Pick someone else."],
    )  # fmt: skip


def test_a_tablets_session_asks_for_nobody(cast: Cast) -> None:
    refused(errors.Refused, ask, cast, replace(cast.ash, scope=Scope.WRITE))
    assert cast.do(cast.ash, asking.list_own) == []


def test_before_the_set_up_is_confirmed_it_is_promised_and_not_given(cast: Cast) -> None:
    new = add_young_person(cast, "Wren Hill", cast.sam, confirmed=False)
    mine = ask(cast, new)
    assert walk.bases(cast, mine.id) == ["own"]
    assert sorted(walk.owed(cast, mine.id)) == sorted([cast.lee.person_id, cast.kit.person_id])
    (line,) = cast.do(cast.lee, deciding.list_asks)
    assert (line.id, line.can_open) == (mine.id, False)
    refused(errors.NotFound, answer, cast, cast.lee, mine.id, "not_now", because=BECAUSE)
    set_person(
        cast.house, new.person_id, confirmed_at=people.find_person(cast.work(), new.person_id) and cast.work().now
    )
    assert cast.do(new, records.carry_out_owed).sealed == 2
    assert cast.do(cast.lee, deciding.list_asks)[0].can_open


def test_taken_back_nobody_can_open_it_and_they_may_ask_again_at_once(cast: Cast) -> None:
    mine = ask(cast, cast.ash)
    refused(errors.NotFound, cast.do, cast.bo, asking.take_back, mine.id)
    gone = cast.do(cast.ash, asking.take_back, mine.id)
    assert (gone.state, cast.do(cast.ash, asking.take_back, mine.id)) == ("taken_back", gone)
    assert walk.bases(cast, mine.id) == ["own"]
    assert refused(errors.Conflict, answer, cast, cast.lee, mine.id, "not_now", because=BECAUSE).code == "taken_back"
    again = ask(cast, cast.ash, asked(cast.rae))
    assert [one.id for one in cast.do(cast.ash, asking.list_own)] == [again.id, mine.id]


def someone(**more) -> object:
    return asked(someone="My teacher, Mr Hall", **more)


def test_someone_not_listed_is_talked_to_only_after_the_young_person_says_so(cast: Cast) -> None:
    mine = ask(cast, cast.ash, someone())
    assert (mine.someone.who, mine.someone.ask_me_first, mine.may_talk) == ("My teacher, Mr Hall", True, None)
    tess = add_worker(cast, "Tess Hall", Role.KEYWORKER)
    problem = refused(errors.Refused, answer, cast, cast.lee, mine.id, "yes", tess)
    assert problem.ruling.reasons == ("not_talked_to_yet",)
    asked_for = cast.do(cast.lee, deciding.ask_to_talk, mine.id)
    assert cast.do(cast.kit, deciding.ask_to_talk, mine.id).talk_asked is asked_for.talk_asked is True
    assert walk.told(cast, "worker_ask_may_we_talk") == [cast.ash.person_id]
    for other in (cast.bo, cast.sam, cast.lee):
        refused(errors.NotFound, cast.do, other, asking.let_talk, mine.id, True)
    assert cast.do(cast.ash, asking.let_talk, mine.id, False).may_talk is False
    refused(errors.Refused, answer, cast, cast.lee, mine.id, "yes", tess)
    assert cast.do(cast.ash, asking.let_talk, mine.id, True).may_talk is True
    assert walk.told(cast, "worker_ask_let_talk").count(cast.lee.person_id) == 2
    helped = answer(cast, cast.lee, mine.id, "with_help", tess, helper_id=cast.rae)
    assert (helped.outcome.worker.first_name, helped.outcome.helper.first_name) == ("Tess", "Rae")
    refused(errors.Refused, cast.do, cast.ash, asking.let_talk, mine.id, False)


def test_ask_me_first_is_on_by_default_and_off_only_where_they_switched_it_off(cast: Cast) -> None:
    tess = add_worker(cast, "Tess Hall", Role.KEYWORKER)
    mine = ask(cast, cast.ash, someone(ask_me_first=False))
    assert answer(cast, cast.lee, mine.id, "yes", tess).outcome.worker.first_name == "Tess"
    listed = ask(cast, cast.bo, asked(cast.rae))
    refused(errors.Refused, cast.do, cast.lee, deciding.ask_to_talk, listed.id)


def test_not_ok_owes_them_a_talk_and_what_they_say_can_change(cast: Cast) -> None:
    mine = ask(cast, cast.ash)
    refused(errors.Refused, cast.do, cast.ash, asking.say_if_ok, mine.id, WorkerSayBack.YES)
    answer(cast, cast.lee, mine.id, "not_now", because=BECAUSE)
    said = cast.do(cast.ash, asking.say_if_ok, mine.id, WorkerSayBack.NOT_REALLY)
    assert (said.is_ok, said.talk_by is not None) == ("not_really", True)
    assert walk.told(cast, "worker_said_if_ok") == [cast.lee.person_id]
    (line,) = cast.do(cast.lee, deciding.list_asks)
    assert (line.is_ok, line.talk_by) == ("not_really", said.talk_by)
    assert cast.do(cast.ash, asking.say_if_ok, mine.id, WorkerSayBack.NOT_REALLY) == said
    assert cast.do(cast.ash, asking.say_if_ok, mine.id, WorkerSayBack.YES).talk_by is None
    refused(errors.NotFound, cast.do, cast.bo, asking.say_if_ok, mine.id, WorkerSayBack.YES)
