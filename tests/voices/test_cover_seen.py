"""“{name} can see 1 thing when {name2} is away”: who can see my things never counts cover as plainly seeing."""

from consent.capabilities import Role
from tests.voices.cast import Cast
from tests.voices.say import put, said
from youthvoice.people import service as people
from youthvoice.records import looking


def seen_by(cast: Cast) -> dict[str, dict[str, str | None]]:
    """By reader: each thing they can see, and in whose place."""
    shown = cast.do(cast.ash, looking.see_who_can_see)["people"]
    return {
        one["first_name"]: {
            thing["record_id"]: thing["cover_for"].first_name if thing["cover_for"] else None
            for thing in one["records"]
        }
        for one in shown
    }


def test_each_thing_says_in_whose_place_it_is_seen(cast: Cast) -> None:
    cast.do(cast.lee, people.set_cover, cast.sam.person_id, cast.zed.person_id)
    voice = put(cast, cast.ash, said("hello", cast.sam))
    assert seen_by(cast) == {"Sam": {voice.id: None}, "Zed": {voice.id: "Sam"}}
    cast.do(cast.lee, people.link_worker, cast.ash.person_id, cast.zed.person_id, Role.SPECIALIST)
    picked = put(cast, cast.ash, said("hello", cast.zed))
    assert seen_by(cast)["Zed"] == {voice.id: "Sam", picked.id: None}


def test_picked_by_name_afterwards_it_is_plainly_theirs(cast: Cast) -> None:
    cast.do(cast.lee, people.set_cover, cast.sam.person_id, cast.zed.person_id)
    cast.do(cast.lee, people.link_worker, cast.ash.person_id, cast.zed.person_id, Role.SPECIALIST)
    both = put(cast, cast.ash, said("hello", cast.sam, cast.zed))
    assert seen_by(cast) == {"Sam": {both.id: None}, "Zed": {both.id: None}}
