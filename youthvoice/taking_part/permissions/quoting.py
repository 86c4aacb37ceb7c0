"""A yes to using somebody’s words: whether it stands for one adult, and until when."""

from dataclasses import dataclass
from datetime import datetime

from consent.terms.taking_part import PURPOSE_AND_USE, YesTo
from youthvoice.taking_part.permissions import store
from youthvoice.taking_part.permissions.giving import end_of
from youthvoice.taking_part.yeses import untouched
from youthvoice.work import Work


@dataclass(frozen=True)
class YesToQuote:
    """The yes, what was asked for it, and the first instant it no longer holds."""

    permission_id: str
    request_id: str | None
    ends_at: datetime | None


def yes_to_quote(work: Work, young_person_id: str, reader_id: str) -> YesToQuote | None:
    """The young person’s yes to this adult using their words, while it stands; None when there is none."""
    meant = PURPOSE_AND_USE[YesTo.QUOTATION]
    for row in store.list_standing(work.session, young_person_id):
        stands = row.ends_on is None or work.today < row.ends_on
        if (row.purpose, row.use) == meant and row.reader_id == reader_id and stands and untouched(work, row):
            return YesToQuote(row.id, row.request_id, end_of(row))
    return None
