"""Words in use, page by page: none is out of reach, and no page is reached through what is somebody else’s."""

import pytest
from sqlalchemy import update

from tests.voices.cast import Cast
from tests.voices.quotes.use import pick, say, yes
from youthvoice.errors import NotFound
from youthvoice.ids import new_id
from youthvoice.voices.quotes import reading as quotes
from youthvoice.voices.quotes import store
from youthvoice.voices.quotes.models import Quote


def test_every_use_can_be_seen_page_by_page_by_who_said_it_and_by_who_picked_it(cast: Cast, monkeypatch) -> None:
    monkeypatch.setattr(store, "PAGE", 2)
    asked = yes(cast)
    voice = say(cast)
    picked = [pick(cast, voice) for _ in range(5)][::-1]
    for me, listed in ((cast.ash, quotes.list_own), (cast.sam, quotes.list_quotes)):
        seen: list[str] = []
        before: dict[str, str] = {}
        for more in (True, True, False):
            page = cast.do(me, listed, **before)
            seen += [one.id for one in page.quotes]
            assert (page.next is not None) is more
            before = {"before": page.next}
        assert seen == picked
    by_this = cast.do(cast.ash, quotes.list_own, request_id=asked.id)
    assert [one.id for one in by_this.quotes] == picked[:2]
    assert cast.do(cast.ash, quotes.list_own, request_id=new_id()) == quotes.Listed([], None)


def test_a_page_that_was_changed_outside_hides_no_later_page(cast: Cast, monkeypatch) -> None:
    monkeypatch.setattr(store, "PAGE", 1)
    yes(cast)
    voice = say(cast)
    old, new = pick(cast, voice), pick(cast, voice)
    with cast.house.database.writing() as session:
        session.execute(update(Quote).where(Quote.id == new).values(request_id=None))
    first = cast.do(cast.ash, quotes.list_own)
    assert (first.quotes, first.next) == ([], new)
    assert [one.id for one in cast.do(cast.ash, quotes.list_own, before=new).quotes] == [old]


@pytest.mark.parametrize(("who", "listed"), [("bo", quotes.list_own), ("rae", quotes.list_quotes)])
def test_a_page_before_what_is_not_theirs_is_the_same_404_as_before_nothing(cast: Cast, who: str, listed) -> None:
    yes(cast)
    quote = pick(cast, say(cast))
    for before in (quote, new_id()):
        with pytest.raises(NotFound):
            cast.do(getattr(cast, who), listed, before=before)
