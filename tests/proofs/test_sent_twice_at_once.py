"""A request sent twice, the second while the first is on its way, is answered as one sent again later: nothing twice.

A slow phone and a lost answer do that. The other one is put exactly where it hurts: between what a request reads and
what it writes. The routes and their bodies come from the app itself.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import pytest

from tests.proofs.demo_house import DemoHouse
from tests.proofs.routes import signed_in_routes
from tests.proofs.whose import Case
from youthvoice.db import Database

# A PUT that is answered otherwise when it comes again, whenever that is.
NOT_AGAIN = {
    "PUT sign-in/hand-overs/<id:hand_over_id>": "It ends the session it was sent in.",
    "PUT sign-in/invitations/<id:invitation_id>": "Its words are told once: the repeat says that it was made.",
}
# What these people can do in the demo, and would lose most by.
AT_LEAST = {
    "kestrel": {
        "preferred-worker/asks/<id:ask_id>",
        "taking-part/advocates/requests/<id:advocate_request_id>",
        "taking-part/complaints/<id:complaint_id>",
        "voices/<id:voice_id>",
    },
    "sam": {
        "decisions/<id:decision_id>",
        "plans/<id:plan_id>",
        "taking-part/checked/<id:checked_id>",
        "taking-part/holds/<id:hold_id>",
        "taking-part/offers/<id:offer_id>",
        "taking-part/requests/<id:request_id>",
        "voices/proposals/<id:proposal_id>",
        "voices/shared-on/<id:share_ask_id>",
    },
    "priya": {
        "people/young-people/<id:young_person_id>/date-of-birth",
        "taking-part/lawful-bases/<id:basis_id>",
    },
}
Answer = tuple[int, Any]


@contextmanager
def the_same_before_it_writes(monkeypatch: pytest.MonkeyPatch, case: Case, *sent: Any) -> Iterator[list[Answer]]:
    """The next time anybody begins to write, the same request is sent, and answered, before."""
    begin, other = Database.begin_writing, []

    def late(database: Database, session: Any) -> None:
        if not other and not session.info.get("writing"):
            other.append((0, "on its way"))
            with ThreadPoolExecutor(1) as pool:
                other[0] = pool.submit(case.answer, *sent).result(timeout=60)
        begin(database, session)

    with monkeypatch.context() as patched:
        patched.setattr(Database, "begin_writing", late)
        yield other


@pytest.mark.parametrize("name", AT_LEAST)
def test_sent_twice_at_once_is_answered_as_sent_again_later(
    demo: DemoHouse, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    case, done = Case(demo, name), set()
    for verb in signed_in_routes(demo.app):
        if verb.method != "PUT" or str(verb) in NOT_AGAIN:
            continue
        sent = (verb, case.beside(verb), case.body(verb))
        with the_same_before_it_writes(monkeypatch, case, *sent) as other:
            mine = case.answer(*sent)
        if other and other[0][0] < 300:
            assert mine == case.answer(*sent), f"{verb}: {mine}"
            done.add(verb.rule)
    assert done >= AT_LEAST[name]
