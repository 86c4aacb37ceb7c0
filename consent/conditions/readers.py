"""For which of the readers who are picked a duty follows, and when it follows because of them. Nothing here says no."""

from collections.abc import Callable

from consent.asking import Ask, condition
from consent.capabilities import Role
from consent.facts import Reader
from consent.standing import is_early_or_confirmed, is_new_to_them, is_new_use, same
from consent.terms import Company, Id, Scope

# --- readers: each picked reader falls into exactly one of four groups

_WAITING, _UNCONFIRMED, _KEYLESS, _READING = range(4)


def _groups(ask: Ask) -> tuple[tuple[Reader, ...], ...]:
    """The picked readers in their four groups, worked out once for each question."""
    if ask.groups is None:
        waits = _who_waits(ask)
        sorted_in: tuple[list[Reader], ...] = ([], [], [], [])
        for reader in ask.situation.readers or ():
            sorted_in[_group(ask, reader, waits)].append(reader)
        ask.groups = tuple(tuple(group) for group in sorted_in)
    return ask.groups


def _who_waits(ask: Ask) -> Callable[[Reader], bool]:
    """New people or a new use, with any adult present. No answer counts as present, and so does a tablet."""
    situation = ask.situation
    if situation.with_adult is Company.ALONE and ask.actor.scope is Scope.FULL:
        return lambda reader: False
    if is_new_use(ask):
        return lambda reader: True
    return is_new_to_them


def _group(ask: Ask, reader: Reader, waits: Callable[[Reader], bool]) -> int:
    if waits(reader):
        return _WAITING
    if not is_early_or_confirmed(reader, ask.situation.young_person):
        return _UNCONFIRMED
    return _READING if reader.has_key is True else _KEYLESS


def _readers(ask: Ask, group: int) -> tuple[Id, ...]:
    return tuple(one.person_id for one in _groups(ask)[group])


def readers_who_wait(ask: Ask) -> tuple[Id, ...]:
    """Readers who get nothing before a second yes, given alone."""
    return _readers(ask, _WAITING)


def readers_owed_until_confirmed(ask: Ask) -> tuple[Id, ...]:
    """Readers who wait until another adult has confirmed the young person’s set-up."""
    return _readers(ask, _UNCONFIRMED)


def readers_without_a_key(ask: Ask) -> tuple[Id, ...]:
    """Readers who are promised it, because they cannot hold a key yet."""
    return _readers(ask, _KEYLESS)


def readers_now(ask: Ask) -> tuple[Id, ...]:
    """Readers who get the key now."""
    return _readers(ask, _READING)


def all_readers(ask: Ask) -> tuple[Id, ...]:
    """Every reader named in the question."""
    return tuple(one.person_id for one in ask.situation.readers or ())


@condition
def somebody_must_wait(ask: Ask) -> bool:
    """somebody new is picked, or it is a new use, and an adult may be with them"""
    return bool(_groups(ask)[_WAITING])


@condition
def somebody_waits_for_confirmation(ask: Ask) -> bool:
    """the set-up is not confirmed, and a reader is not one of the first adults"""
    return bool(_groups(ask)[_UNCONFIRMED])


@condition
def somebody_has_no_key(ask: Ask) -> bool:
    """a reader has no working key yet"""
    return bool(_groups(ask)[_KEYLESS])


@condition
def somebody_reads_now(ask: Ask) -> bool:
    """a reader can hold the key now"""
    return bool(_groups(ask)[_READING])


@condition
def an_adult_of_the_service_may_read(ask: Ask) -> bool:
    """an adult of the service can read it, or is promised it"""
    promised = (*_groups(ask)[_KEYLESS], *_groups(ask)[_READING])
    return any(one.inside_service is True for one in promised)


@condition
def an_adult_of_the_service_wrote_or_reads_it(ask: Ask) -> bool:
    """an adult of the service wrote it or reads it"""
    person, actor = ask.situation.young_person, ask.actor
    wrote = person is not None and actor.role is not Role.ADVOCATE and same(person.service_id, actor.service_id)
    return wrote or any(one.inside_service is True for one in ask.situation.readers or ())


@condition
def the_reader_is_of_the_service(ask: Ask) -> bool:
    """the reader is an adult of the service"""
    return any(one.inside_service is True for one in ask.situation.readers or ())


@condition
def the_named_adult_is_stopped(ask: Ask) -> bool:
    """the adult who owes the answer is one of these readers"""
    record = ask.situation.record
    return record is not None and any(same(record.named_adult_id, one.person_id) for one in ask.situation.readers or ())


# --- readers of a yes that has waited long enough, or stands already: each falls into one of three groups


@condition
def a_reader_may_not_read_yet(ask: Ask) -> bool:
    """the set-up is not confirmed, and a reader is not one of the first adults"""
    return bool(readers_not_confirmed(ask))


@condition
def a_reader_holds_a_key(ask: Ask) -> bool:
    """a reader has a working key"""
    return bool(readers_with_a_key(ask))


@condition
def a_reader_holds_no_key(ask: Ask) -> bool:
    """a reader has no working key"""
    return bool(readers_with_no_key(ask))


def readers_not_confirmed(ask: Ask) -> tuple[Id, ...]:
    """Readers who wait until another adult has confirmed the young person’s set-up."""
    return tuple(one.person_id for one in ask.situation.readers or () if not _may_read(ask, one))


def readers_with_a_key(ask: Ask) -> tuple[Id, ...]:
    """Readers who can hold the key now."""
    readers = ask.situation.readers or ()
    return tuple(one.person_id for one in readers if _may_read(ask, one) and one.has_key is True)


def readers_with_no_key(ask: Ask) -> tuple[Id, ...]:
    """Readers who cannot hold the key yet."""
    readers = ask.situation.readers or ()
    return tuple(one.person_id for one in readers if _may_read(ask, one) and one.has_key is not True)


def _may_read(ask: Ask, reader: Reader) -> bool:
    return is_early_or_confirmed(reader, ask.situation.young_person)
