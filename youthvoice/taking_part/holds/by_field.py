"""A refusal about what somebody filled in, told by the field it is about. Whoever may not know hears nothing more."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from consent.reasons import Reason
from youthvoice import errors

R = Reason
# the field of a hold-back each reason is about
OF_A_HOLD: Mapping[Reason, str] = {
    R.ACTIVITY_IS_MISSING: "activity",
    R.HOLD_NEEDS_A_REASON: "reasons",
    R.HOLD_NEEDS_WORDS: "why",
    R.HOLD_NEEDS_WHAT_WOULD_CHANGE_IT: "what_would_change_it",
    R.HOLD_NEEDS_SOMETHING_ELSE: "meanwhile",
    R.SECOND_PERSON_IS_MISSING: "second_person_id",
    R.SECOND_PERSON_MAY_NOT: "second_person_id",
    R.REVIEW_DAY_IS_PAST: "review_on",
    R.REVIEW_DAY_IS_TOO_LATE: "review_on",
    R.HOLD_PASSES_18: "review_on",
}
OF_TELLING: Mapping[Reason, str] = {
    R.SAY_WHY_NOT_TOLD: "why",
}
OF_TELLING_IN_PERSON: Mapping[Reason, str] = {R.NOT_TOLD_YET: "told_on"}
OF_A_NO: Mapping[Reason, str] = {R.DAY_OF_THE_NO_IS_MISSING: "said_on"}


@contextmanager
def told_by_field(fields: Mapping[Reason, str]) -> Iterator[None]:
    """Turn a refusal whose every reason is about a field into Invalid, with the rule book's own sentences."""
    try:
        yield
    except errors.Refused as refused:
        reasons = refused.ruling.reasons
        if not reasons or any(one not in fields for one in reasons):
            raise
        said: dict[str, list[str]] = {}
        for one in reasons:
            said.setdefault(fields[one], []).append(one.sentence)
        problem = errors.Invalid(said, code=str(reasons[0]))
        problem.extra |= {"reasons": refused.extra["reasons"]}
        raise problem from refused
