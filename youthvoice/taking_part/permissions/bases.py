"""The controller’s lawful basis for each use, said by a lead. It is never a young person’s yes."""

from dataclasses import dataclass
from datetime import datetime

from consent.actions import Action
from consent.codes import Code
from consent.facts import Situation
from consent.terms.taking_part import YesTo
from youthvoice import audit, errors, gate
from youthvoice.marking import mark, ours, untouched
from youthvoice.taking_part.permissions import store
from youthvoice.taking_part.permissions.facts import me
from youthvoice.taking_part.permissions.models import LawfulBasis
from youthvoice.work import Work

NOT_RECORDED = "not recorded yet"


class Basis(Code):
    """UK GDPR, article 6(1)(c) to (f). A young person cannot be asked to agree duties away, so (a) is not offered."""

    LEGAL_OBLIGATION = "legal_obligation", "A legal obligation (article 6(1)(c))."
    VITAL_INTERESTS = "vital_interests", "Somebody’s vital interests (article 6(1)(d))."
    PUBLIC_TASK = "public_task", "A task the law gives the service (article 6(1)(e))."
    LEGITIMATE_INTERESTS = "legitimate_interests", "Legitimate interests (article 6(1)(f))."


@dataclass(frozen=True)
class BasisShown:
    """The basis for one use, and since when. `basis` None: nobody has said one yet."""

    yes_to: str
    basis: str | None
    set_at: datetime | None


def set_basis(work: Work, basis_id: str, yes_to: YesTo, basis: Basis) -> list[BasisShown]:
    """Say the basis for one use; the newest counts, and the former ones are kept. Safe to repeat."""
    who = me(work)
    gate.ask(work, Action.SET_LAWFUL_BASIS, Situation(now=work.now, today=work.today, service_id=who.service_id))
    before = store.get_basis(work.session, basis_id)
    if before is not None:
        theirs = before.service_id == who.service_id and (before.yes_to, before.basis) == (yes_to, basis)
        if not theirs or not untouched(work, before):
            raise errors.NotFound
        return list_bases(work)
    work.begin_writing()
    row = LawfulBasis(
        id=basis_id,
        service_id=who.service_id,
        yes_to=str(yes_to),
        basis=str(basis),
        set_by_id=who.person_id,
        set_at=work.now,
    )
    mark(work, row)
    store.add(work.session, row)
    details = {"yes_to": row.yes_to, "basis": row.basis}
    audit.write(work, "lawful_basis.set", subject_id=row.id, details=details)
    return list_bases(work)


def list_bases(work: Work) -> list[BasisShown]:
    """The basis for each of the five uses, as it stands."""
    newest = _newest(work, me(work).service_id)
    return [
        BasisShown(
            str(one), newest[one].basis if one in newest else None, newest[one].set_at if one in newest else None
        )
        for one in YesTo
    ]


def basis_for(work: Work, service_id: str, yes_to: str) -> str:
    """The basis as one sentence for a receipt."""
    row = _newest(work, service_id).get(yes_to)
    return Basis(row.basis).sentence if row else NOT_RECORDED


def _newest(work: Work, service_id: str) -> dict[str, LawfulBasis]:
    found: dict[str, LawfulBasis] = {}
    for row in ours(work, list(store.list_bases(work.session, service_id))):
        found.setdefault(row.yes_to, row)
    return found
