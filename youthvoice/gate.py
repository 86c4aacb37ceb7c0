"""The bridge to the rule book, and the only caller of `consent.rule`. A refusal is audited before anybody hears."""

from collections.abc import Sequence
from typing import TypeAlias

from consent.actions import Action
from consent.facts import Actor, Situation
from consent.ruling import Ruling, rule
from youthvoice import audit, errors
from youthvoice.me import Me
from youthvoice.work import Work

# What was refused, each with the young person's id it was about.
Noes: TypeAlias = Sequence[tuple[Ruling, str | None]]


def ask(
    work: Work, action: Action, situation: Situation, *, about: str | None = None, by: Actor | None = None
) -> Ruling:
    """May they? The ruling, with the duties that must follow.

    `about` is the young person's id, `by` somebody else than whoever is signed in (a redeemer, the command line).
    Raises `NotFound` when the refusal's very words would show that a thing exists, else `Refused` with its reasons.
    """
    actor = by or _signed_in(work).actor(work.now)
    ruling = rule(action, actor, situation, work.house.profile)
    if ruling.allowed:
        return ruling
    _write_down_apart(work, action, actor, [(ruling, about)])
    if ruling.hides:
        raise errors.NotFound
    raise errors.Refused(ruling)


def ask_each(work: Work, action: Action, asked: Sequence[tuple[Situation, str]]) -> list[Ruling]:
    """The same for many questions, each with the young person's id: a ruling for each, in their order.

    Raises nothing: the caller looks at each. All refusals are audited in one transaction of their own; in a write
    transaction within it, for nothing written so far may be lost by asking.
    """
    actor = _signed_in(work).actor(work.now)
    rulings = [rule(action, actor, situation, work.house.profile) for situation, _ in asked]
    refused = [(ruling, about) for ruling, (_, about) in zip(rulings, asked, strict=True) if not ruling.allowed]
    if refused and work.writing:
        audit.hold(work, *{about for _, about in refused})
        _write_down(work, action, actor, refused)
    elif refused:
        _write_down_apart(work, action, actor, refused)
    return rulings


def _write_down_apart(work: Work, action: Action, actor: Actor, refused: Noes) -> None:
    """Kept when the request is not. One that is begun anew (`Work.carry_out`) has written the same down already."""
    said = [(action, about, ruling.reasons) for ruling, about in refused]
    fresh = [one for one, what in zip(refused, said, strict=True) if not (work.is_anew and what in work.refused)]
    with work.apart() as apart:
        if len(fresh) > 1:
            audit.hold(apart, *{about for _, about in fresh if about is not None})
        _write_down(apart, action, actor, fresh)
    work.refused.update(said)


def _write_down(work: Work, action: Action, actor: Actor, refused: Noes) -> None:
    for ruling, about in refused:
        reasons = [str(reason) for reason in ruling.reasons]
        audit.write(
            work, f"refused.{action}", young_person_id=about, actor_id=actor.person_id, details={"reasons": reasons}
        )


def _signed_in(work: Work) -> Me:
    if work.me is None:
        raise errors.SignedOut
    return work.me
