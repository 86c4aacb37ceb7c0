"""One voice that does not open never hides the others, nor itself: it is there, without its words."""

from sqlalchemy import update

from tests.voices.cast import Cast
from tests.voices.say import put, said
from youthvoice.records.models import GrantRow
from youthvoice.voices import reading


def test_the_list_of_my_own_goes_on_without_its_words(cast: Cast) -> None:
    hurt = put(cast, cast.ash, said("Hurt.", cast.sam))
    whole = put(cast, cast.ash, said("Whole."))
    with cast.house.database.writing() as session:
        own = (GrantRow.record_id == hurt.id) & (GrantRow.reader_id == cast.ash.person_id)
        session.execute(update(GrantRow).where(own).values(sealed=b"\x01hurt"))
    shown = {one.id: one for one in cast.do(cast.ash, reading.list_own).rows}
    assert shown[whole.id].words == "Whole."
    assert (shown[hurt.id].words, shown[hurt.id].state, len(shown[hurt.id].readers)) == (None, "sent", 1)
