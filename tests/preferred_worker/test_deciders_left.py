"""Everybody who decides about workers has left: the ask holds nothing up, and the next one falls to who leads now."""

from dataclasses import replace

import pytest

from consent.capabilities import Role
from tests.preferred_worker.choosing import answer, ask, asked
from tests.preferred_worker.test_deciding import roles_of
from tests.voices.cast import Cast, add_worker
from tests.voices.walk import told
from youthvoice import errors
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.preferred_worker import asking, deciding, facts


def leave(cast: Cast, *who: Me) -> None:
    for one in who:
        cast.do(None, people.worker_leaves, one.person_id)


def link(cast: Cast, lead: Me, worker: Me) -> None:
    cast.do(lead, people.link_worker, cast.ash.person_id, worker.person_id, Role.KEYWORKER)


def test_whoever_leads_now_can_link_again_and_gets_what_is_asked_again(cast: Cast) -> None:
    mine = ask(cast, cast.ash, asked(cast.zed))
    leave(cast, cast.lee)
    new = add_worker(cast, "New Lead", Role.LEAD)
    with pytest.raises(errors.Refused):
        link(cast, new, cast.rae)  # kit was given it, and is here
    assert not cast.do(cast.ash, asking.list_own)[0].nobody_has_it
    leave(cast, cast.kit)
    assert told(cast, "worker_ask_has_nobody") == sorted([cast.ash.person_id, new.person_id])
    (own,) = cast.do(cast.ash, asking.list_own)
    assert (own.state, own.nobody_has_it) == ("waiting", True)
    (line,) = cast.do(new, deciding.list_asks)
    assert (line.id, line.can_open) == (mine.id, False)
    link(cast, new, cast.rae)
    again = ask(cast, cast.ash, asked(cast.zed))
    assert [(one.id, one.state) for one in cast.do(cast.ash, asking.list_own) if one.state == "waiting"] == [
        (again.id, "waiting")
    ]
    assert cast.do(cast.ash, asking.list_own)[-1].state == "taken_back"
    with pytest.raises(errors.Refused):
        link(cast, new, cast.rae)  # this one waits for somebody who is here
    answer(cast, new, again.id, "yes", cast.zed)
    assert roles_of(cast)["Zed"][0] == "keyworker"


def test_with_no_lead_at_all_the_first_new_one_links_at_once(cast: Cast) -> None:
    ask(cast, cast.ash, asked(cast.zed))
    leave(cast, cast.lee, cast.kit)
    assert told(cast, "worker_ask_has_nobody") == [cast.ash.person_id]
    with pytest.raises(errors.Invalid):
        ask(cast, cast.ash, asked(cast.zed))  # nobody could say yes to it
    assert cast.do(cast.ash, asking.list_own)[0].state == "waiting"  # and the one before is not lost for that
    link(cast, add_worker(cast, "New Lead", Role.LEAD), cast.rae)


def test_where_the_chair_decided_and_none_is_here_it_falls_to_who_leads(cast: Cast) -> None:
    cat = add_worker(cast, "Cat Moor", Role.CHAIR)
    object.__setattr__(cast.house, "profile", replace(cast.house.profile, who_decides_worker=Role.CHAIR))
    ask(cast, cast.ash, asked(cast.zed))
    assert cast.do(cast.lee, deciding.list_asks) == []
    leave(cast, cat)
    assert cast.do(cast.lee, facts.decides_here)
    link(cast, cast.lee, cast.rae)
    again = ask(cast, cast.ash, asked(cast.zed))
    assert answer(cast, cast.kit, again.id, "yes", cast.zed).outcome.by.first_name == "Kit"
