"""The facts a ruling about a yes stands on, and the seal on what was asked."""

from collections.abc import Iterable, Sequence

from consent.capabilities import Role
from consent.facts import Reader, Situation
from consent.facts.taking_part import Agreement, Checked, Explaining, FirstYes, Offer
from consent.terms import PermissionState, Scope
from consent.terms.taking_part import PURPOSE_AND_USE, Circumstance, OfferAnswer, Parents, Understanding, YesTo
from youthvoice import clock, errors
from youthvoice.marking import ours
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.people.service import Adult
from youthvoice.records import service as records
from youthvoice.sign_in import service as sign_in
from youthvoice.taking_part.models import PermissionRow
from youthvoice.taking_part.permissions import store
from youthvoice.taking_part.permissions.models import NO, YesRequest
from youthvoice.work import Work

OVER = "The time for a yes to this is over. You can be asked again."
PICK_SOMEBODY_ELSE = "One of these people is not there to pick. Pick someone else."


def me(work: Work) -> Me:
    """Whoever is signed in. Raises SignedOut."""
    if work.me is None:
        raise errors.SignedOut
    return work.me


def about(work: Work, request: YesRequest, reader_ids: Sequence[str]) -> Situation:
    """The request as the rules know it, for these of the people it names. Who is with them is for the caller to say."""
    purpose, use = PURPOSE_AND_USE[YesTo(request.yes_to)]
    young_person_id = request.young_person_id
    return Situation(
        now=work.now,
        today=work.today,
        young_person=people.consent_young_person(work, young_person_id),
        relationships=people.list_relationships(work, young_person_id),
        readers=readers_of(work, young_person_id, reader_ids),
        purpose=purpose,
        use=use,
        agreement=agreement_of(request),
        explaining=explaining_of(request),
        checked=checked_of(work, request),
        offers=_former(work, request),
    )


def agreement_of(request: YesRequest) -> Agreement:
    """The yes as it would be written down."""
    purpose, use = PURPOSE_AND_USE[YesTo(request.yes_to)]
    return Agreement(
        id=request.id,
        young_person_id=request.young_person_id,
        purpose=purpose,
        use=use,
        starts_on=request.starts_on,
        ends_on=request.ends_on,
        adult_ids=frozenset({request.asked_by_id, *request.adult_ids}),
        parents=Parents(request.parents),
    )


def explaining_of(request: YesRequest) -> Explaining:
    """How it was explained. The words why are there: nothing is kept without them."""
    return Explaining(
        by_id=request.asked_by_id,
        sheet=request.yes_to,
        sheet_version=request.sheet_version,
        language=request.language,
        understanding=Understanding(request.understanding),
        why_given=True,
    )


def first_yes_of(request: YesRequest, rows: Sequence[PermissionRow]) -> FirstYes:
    """The yes that waits, and every adult who was there."""
    return FirstYes(
        id=request.id,
        young_person_id=request.young_person_id,
        state=PermissionState.WAITING,
        given_at=max(row.created_at for row in rows),
        adult_ids=frozenset({request.asked_by_id, *request.adult_ids}),
    )


def checked_of(work: Work, request: YesRequest) -> tuple[Checked, ...]:
    """What it relies on. One that is not there, or that somebody changed, counts as checked by nobody."""
    rows = {row.id: row for row in ours(work, list(store.list_checked(work.session, request.young_person_id)))}
    return tuple(
        Checked(Circumstance(rows[one].circumstance), rows[one].checked_by_id, rows[one].checked_on)
        if one in rows
        else Checked()
        for one in request.checked_ids
    )


def listed(work: Work, young_person_id: str, reader_ids: Iterable[str], *, field: str = "reader_ids") -> list[Adult]:
    """These people, of those a young person may pick. Raises Invalid for anybody else."""
    by_id = {adult.person.id: adult for adult in people.list_adults_of(work, young_person_id)}
    if any(one not in by_id for one in reader_ids):
        raise errors.Invalid({field: PICK_SOMEBODY_ELSE}, code="not_theirs_to_pick")
    return [by_id[one] for one in reader_ids]


def readers_of(work: Work, young_person_id: str, reader_ids: Sequence[str]) -> tuple[Reader, ...]:
    """The people a yes is for: each would have a standing one."""
    adults = listed(work, young_person_id, reader_ids)
    young = people.consent_young_person(work, young_person_id)
    if young is None:
        raise errors.NotFound
    early = frozenset() if young.confirmed else sign_in.early_readers(work, young_person_id)
    keys = people.current_keys(work, [adult.person.id for adult in adults])
    return tuple(
        Reader(
            person_id=adult.person.id,
            role=adult.person.role,
            works_with=adult.works_with,
            standing_permission=True,
            has_key=adult.person.id in keys,
            inside_service=adult.person.service_id == young.service_id and adult.person.role not in records.OUTSIDE,
            early=adult.is_named_adult or adult.person.id in early,
        )
        for adult in adults
    )


def former_readers(reader_ids: Sequence[str]) -> tuple[Reader, ...]:
    """People a yes is taken from, whoever they are by now: less is never refused for what is not known of them."""
    return tuple(Reader(person_id=one) for one in reader_ids)


def who_handed_over(work: Work) -> str | None:
    """On a shared tablet, the worker who handed it over; on their own phone nobody."""
    company = sign_in.company_of(work) if me(work).scope is not Scope.FULL else None
    return company.worker.id if company is not None else None


def who_was_there(work: Work, request: YesRequest) -> list[str]:
    """The adults who were there: on a tablet whoever handed it over too. None of them is near at a second yes."""
    nearby = who_handed_over(work)
    if nearby is None or nearby in (request.asked_by_id, *request.adult_ids):
        return request.adult_ids
    return [*request.adult_ids, nearby]


def meeting_has_been(work: Work, request: YesRequest) -> bool:
    """Whether it was about a meeting on a day that is past: a yes to it now would show things for nothing."""
    return request.meeting_on is not None and request.meeting_on < work.today


def can_be_answered(work: Work, request: YesRequest) -> bool:
    """Whether a yes to it can still be said: before its last day, and before the meeting has been."""
    return work.today < request.ends_on and not meeting_has_been(work, request)


def may_know(work: Work, young_person_id: str) -> bool:
    """Whether whoever asks works with this young person, or leads their service."""
    who, young = me(work), people.consent_young_person(work, young_person_id)
    if young is None:
        return False
    return people.works_with(work, who.person_id, young_person_id) or (
        who.role is Role.LEAD and who.service_id == young.service_id
    )


def my_request(work: Work, request_id: str, *, held: bool = False) -> YesRequest:
    """What I was asked, as the server wrote it. Raises NotFound for anybody else's, exactly as for none."""
    row = store.lock_request(work.session, request_id) if held else store.get_request(work.session, request_id)
    if row is None or row.young_person_id != me(work).person_id or not untouched(work, row):
        raise errors.NotFound
    return row


def _former(work: Work, request: YesRequest) -> tuple[Offer, ...]:
    """The other times they were asked for this yes, with what they said."""
    return tuple(
        Offer(
            id=row.id,
            young_person_id=row.young_person_id,
            offered_on=clock.day_of(row.asked_at),
            answer=OfferAnswer.NO if row.state == NO else OfferAnswer.NO_ANSWER,
            answered_on=clock.day_of(row.answered_at) if row.answered_at else None,
        )
        for row in store.list_requests(work.session, request.young_person_id)
        if row.yes_to == request.yes_to and row.id != request.id
    )


# --- the seal on what was asked


def mark(work: Work, row: YesRequest) -> None:
    """MAC the row as it stands now."""
    row.mac = work.house.mac("yes_requests", *_bound(row))


def untouched(work: Work, row: YesRequest) -> bool:
    """Whether it is as the server wrote it; one that is not is logged loudly, and nobody says yes to it."""
    return work.house.is_as_written(row.mac, "yes_requests", _bound(row), "yes_request_changed_outside", request=row.id)


def _bound(row: YesRequest) -> tuple[str | None, ...]:
    ids = (row.id, row.young_person_id, row.service_id, row.asked_by_id, row.version_id)
    codes = (row.yes_to, row.language, row.sheet_version, row.understanding, row.parents, row.state, row.with_adult)
    lists = (",".join(one) for one in (row.reader_ids, row.adult_ids, row.checked_ids))
    days = (None if day is None else day.isoformat() for day in (row.meeting_on, row.starts_on, row.ends_on))
    times = (clock.iso(at) for at in (row.created_at, row.asked_at, row.answered_at))
    return (*ids, *codes, *lists, *days, *times)
