"""What a way back writes down, and who hears of it: the young person, every lead, and whoever started it."""

from collections.abc import Mapping

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Actor, Situation
from consent.ruling import Ruling
from consent.terms import Scope
from youthvoice import audit, gate, outbox
from youthvoice.people import service as people
from youthvoice.sign_in.ways_back.standing import WayBack
from youthvoice.work import Work


def ask(work: Work, action: Action, way_back: WayBack, by: Actor | None = None, **facts: object) -> Ruling:
    """The rule book's answer, about this young person's way back. Raises NotFound and Refused as the gate does."""
    whose = way_back.young_person_id
    young = people.consent_young_person(work, whose)
    ordinary: dict[str, object] = {
        "now": work.now,
        "today": work.today,
        "young_person": young,
        "relationships": people.list_relationships(work, whose),
        "way_back": way_back.as_fact(),
    }
    situation = Situation(**(ordinary | facts))  # type: ignore[arg-type]
    return gate.ask(work, action, situation, about=whose if young else None, by=by)


def as_young_person(person: people.Person) -> Actor:
    """Whoever holds the words of somebody's way back, as the rules see them: nobody is signed in yet."""
    return Actor(person.id, Role.YOUNG_PERSON, person.service_id, Scope.FULL)


def tell(
    work: Work,
    what: str,
    person: people.Person,
    way_back: WayBack,
    *,
    actor_id: str | None = None,
    details: Mapping[str, object] | None = None,
) -> None:
    """Write it down, and let the young person, the leads and who started it hear. `work` is already writing."""
    actor_id = actor_id or (work.me.person_id if work.me else None)
    subject = way_back.invitation_id
    audit.write(work, what, young_person_id=person.id, subject_id=subject, actor_id=actor_id, details=details)
    leads = [one.id for one in people.list_workers_in(work, person.service_id) if one.role is Role.LEAD]
    hear = dict.fromkeys((person.id, *leads, *([way_back.started_by_id] if way_back.started_by_id else [])))
    for recipient in hear:
        if recipient != actor_id:
            outbox.put(work, what, recipient_id=recipient, subject_id=person.id)
