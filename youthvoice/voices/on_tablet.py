"""What a session on a shared tablet makes of what is said there, whatever the request says of itself."""

from dataclasses import replace

from consent.terms import Company, Scope
from youthvoice.sign_in import service as sign_in
from youthvoice.voices.facts import me
from youthvoice.voices.said import Said, Typing
from youthvoice.work import Work


def as_said_here(work: Work, said: Said) -> Said:
    """The same on somebody's own phone. On a tablet an adult is always with them, and whose hands typed is kept.

    `typed_by` is whoever handed the tablet over, as the server wrote it down then.
    """
    if me(work).scope is Scope.FULL:
        return said
    company = sign_in.company_of(work)
    return replace(
        said,
        with_adult=Company.WITH_ADULT,
        typing=said.typing or Typing.SELF,
        typed_by=company.worker.first_name if company is not None else None,
    )
