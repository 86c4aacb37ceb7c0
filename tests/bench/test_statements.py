"""How many SQL statements the hot paths make, BEGIN and COMMIT not counted: exact, so that they cannot creep up.

Whoever needs one more says so here, and measures what it costs (docs/performance.md).
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench.sending import statements_of, statements_of_a_send, voice
from tests.bench.town import Town, living, settle
from youthvoice.ids import new_id


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    folder: Path = tmp_path_factory.mktemp("town")
    with living(folder, f"sqlite:///{folder / 'town.db'}") as there:
        settle(there, 1)
        yield there


def test_a_send(town: Town) -> None:
    assert statements_of_a_send(town) == 21


def test_who_is_signed_in(town: Town) -> None:
    young = town.young[0].signed_in()
    assert statements_of(town, lambda: young.get("sign-in/me")) == 4


def test_a_page_of_voices_however_many_there_are(town: Town) -> None:
    young = town.young[0].signed_in()
    counted = []
    for more in (1, 9):
        for _ in range(more):
            young.put(f"voices/{new_id()}", voice(town.readers))
        counted.append(statements_of(town, lambda: young.get("voices/")))
    assert counted == [15, 15]


def test_what_is_counted_is_what_is_said_to_the_database(town: Town) -> None:
    young = town.young[0].signed_in()

    def twice() -> None:
        for _ in range(2):
            young.get("sign-in/me")

    assert statements_of(town, twice) == 8
    assert statements_of(town, lambda: None) == 0
