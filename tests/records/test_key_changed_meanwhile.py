"""A reader whose key changes between sealing and saving is promised it: a key sealed to the old one opens nothing."""

import pytest

from consent.capabilities import Role
from consent.terms import Basis
from tests.records.test_owed import carry_out, send
from tests.records.town import WORDS, Town
from tests.records.walk import assert_safeguarding_grants
from youthvoice import errors
from youthvoice.records import service as records
from youthvoice.records.models import OwedGrantRow
from youthvoice.taking_part import service as taking_part


def owed_to(town: Town, name: str) -> int:
    with town.as_(None) as work:
        return work.session.query(OwedGrantRow).filter_by(reader_id=town.ids[name]).count()


def test_when_saving(town: Town) -> None:
    with town.as_("mia") as work:
        reader = town.reader("sam")
        sealed = town.seal(work, reader, town.reader("lee"))
        town.give_key("sam")
        records.save(work, sealed)
        taking_part.record_permission(
            work, town.ids["mia"], town.ids["sam"], sealed.place.record_id, permission_id=reader.permission_id
        )
    assert town.opens("sam", sealed.place.record_id) is None
    assert owed_to(town, "sam") == 1
    assert carry_out(town, "mia") == (1, 0)
    assert town.opens("sam", sealed.place.record_id) == WORDS
    with town.as_(None) as work:
        assert_safeguarding_grants(work.session)


def test_when_sharing(town: Town) -> None:
    record_id = send(town, "lee")
    with town.as_("mia") as work:
        reader = town.reader("sam")
        shared = records.share(work, record_id, [reader])
        town.give_key("sam")
        records.save_share(work, shared)
        taking_part.record_permission(
            work, town.ids["mia"], town.ids["sam"], record_id, permission_id=reader.permission_id
        )
    assert (town.opens("sam", record_id), owed_to(town, "sam")) == (None, 1)
    assert carry_out(town, "mia") == (1, 0)
    assert town.opens("sam", record_id) == WORDS


def test_when_a_plan_is_saved_while_its_young_person_enrols(town: Town) -> None:
    town.add_young_person("zoe", "sam", key=False)
    town.link("zoe", "alex", Role.KEYWORKER)
    town.give_key("zoe", pending=True)
    with town.as_("sam") as work:
        zoe = town.reader("zoe", Basis.DUTY)
        about = {"kind": "plan", "owner_id": town.ids["sam"], "young_person_id": town.ids["zoe"]}
        sealed = town.seal(work, zoe, **about)
        town.enrol("zoe")
        records.save(work, sealed)
    assert (town.opens("zoe", sealed.place.record_id), owed_to(town, "zoe")) == (None, 1)
    assert carry_out(town, "sam") == (1, 0)
    assert town.opens("zoe", sealed.place.record_id) == WORDS


def test_when_a_promise_is_kept(town: Town, monkeypatch) -> None:
    town.add_worker("new", Role.SPECIALIST, key=False)
    town.link("mia", "new", Role.SPECIALIST)
    record_id = send(town, "new")
    town.give_key("new")
    from youthvoice.records.owed import keeping

    real = keeping._seal_all

    def slowly(work, allowed):
        made = real(work, allowed)
        work.abandon()
        town.give_key("new")
        return made

    monkeypatch.setattr(keeping, "_seal_all", slowly)
    carry_out(town, "mia")
    monkeypatch.setattr(keeping, "_seal_all", real)
    assert (town.opens("new", record_id), owed_to(town, "new")) == (None, 1)
    assert carry_out(town, "mia") == (1, 0)
    assert town.opens("new", record_id) == WORDS


def test_a_share_that_leant_on_the_services_key_is_not_saved_once_it_is_gone(town: Town) -> None:
    """Sam is stopped while lee is given it: the service's key went with sam, and lee must not read without it."""
    record_id = send(town, "sam", "ada")
    with town.as_("mia") as work:
        shared = records.share(work, record_id, [town.reader("lee")])
        work.abandon()
        with town.as_("mia") as other:
            records.stop_sharing(other, record_id, town.ids["sam"])
        with pytest.raises(errors.Conflict):
            records.save_share(work, shared)
        work.abandon()
    assert town.opens("lee", record_id) is None
    with town.as_(None) as work:
        assert_safeguarding_grants(work.session)
