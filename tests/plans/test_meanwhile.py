"""What a plan was sealed for is looked at again when it is saved: whoever stopped working with them gets no key."""

import pytest

from tests.plans.test_plans import a_plan, put
from tests.voices import walk
from tests.voices.cast import Cast
from youthvoice import errors
from youthvoice.people import service as people
from youthvoice.plans import service as plans


@pytest.mark.parametrize("again", [False, True])
def test_a_worker_unlinked_while_it_was_sealed_is_not_given_it(cast: Cast, monkeypatch, again: bool) -> None:
    first = put(cast, cast.sam, a_plan(cast.ash))[0] if again else None
    seal = plans._seal

    def slowly(work, *given, **more):
        sealed = seal(work, *given, **more)
        work.abandon()
        monkeypatch.setattr(plans, "_seal", seal)
        cast.do(cast.lee, people.unlink_worker, cast.ash.person_id, cast.rae.person_id)
        return sealed

    monkeypatch.setattr(plans, "_seal", slowly)
    plan, _ = put(cast, cast.sam, a_plan(cast.ash), first.id if first else None)
    assert walk.bases(cast, plan.id).count("duty") == 1 + again  # the young person's own: rae's ended with the work
    with pytest.raises(errors.NotFound):
        cast.do(cast.rae, plans.read_plan, plan.id)
