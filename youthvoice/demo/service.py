"""Making the demo: a service, its people and keys, a past, and one invitation nobody has used. Only in var/demo/."""

import json
import secrets
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from youthvoice import clock
from youthvoice.app import create_app
from youthvoice.config import Config, ConfigError
from youthvoice.demo import cast, story
from youthvoice.demo.client import Json, Signed, text
from youthvoice.house import House
from youthvoice.ids import new_id
from youthvoice.people import service as people
from youthvoice.sign_in import service as sign_in
from youthvoice.vault.safeguarding import public_file, split_key
from youthvoice.work import Work


@dataclass
class _Making:
    """What is known while the demo is made: ids and secrets by each person's key."""

    house: House
    app: Any
    ids: dict[str, str] = field(default_factory=dict)
    secrets: dict[str, Json] = field(default_factory=dict)

    def sign_in(self, key: str) -> Signed:
        """This person, signed in afresh: a month goes by between two scenes."""
        way = "passphrase" if "passphrase" in self.secrets[key] else "phrase"
        return Signed.in_by(self.app, way, self.secrets[key])


def make(house: House) -> None:
    """Make the demo when the database is empty; else only see to it that one invitation is unspent."""
    app = create_app(house)
    work = Work(house)
    there = people.list_services(work)
    work.close()
    if there:
        _keep_one_invitation(house, app)
        return
    house.database.mark_demo()
    making = _Making(house, app)
    with clock.moved(-timedelta(days=130)):
        _hire(making)
    for young in sorted(cast.YOUNG, key=lambda young: -young.came):
        with clock.moved(-timedelta(days=young.came)):
            _come(making, young)
    story.tell(making.sign_in, making.ids, house.profile)
    with clock.moved(-timedelta(days=9)):
        _invite(making.sign_in("lena"), making.ids["juno"], "link")
    invitation = _invite(making.sign_in("sam"), making.ids["moss"], "qr")
    _write_secrets(house.config, _secrets(making, invitation))


def read_secrets(config: Config) -> Json:
    """How to sign in to the demo, for a program (answers.md, Demo). Raises `ConfigError` when there is none."""
    try:
        found: Json = json.loads(_secrets_file(config).read_text())
    except FileNotFoundError as error:
        raise ConfigError("There is no demo here yet. `make run` makes one.") from error
    return found | {"base_url": config.base_url}


def what_to_open(config: Config) -> str:
    """What to open and how to sign in, for whoever typed `make run`."""
    known = read_secrets(config)
    lines = ["", f"  Young people   {config.base_url}/"]
    lines += [f"    {one['nickname']:<12} six words: {one['six_words']}" for one in known["young_people"]]
    lines += ["", f"  Staff          {config.base_url}/staff/"]
    lines += [
        f"    {one['username']:<6} {one['role'].replace('_', ' '):<18} passphrase: {one['passphrase']}"
        for one in known["staff"]
    ]
    for one in known["invitations"]:
        lines += [
            "",
            f"  An invitation nobody has used (check words: {' '.join(one['check_words'])})",
            f"    {one['url']}",
        ]
    spare = _folder(config) / "safeguarding"
    lines += ["", f"  These are made-up people. The spare safeguarding key is in {spare}: safe only in a demo.", ""]
    return "\n".join(lines)


def _hire(making: _Making) -> None:
    work = Work(making.house)
    service = people.add_service(
        work, cast.SERVICE, is_demo=True, help_number=cast.HELP_NUMBER, help_checked_on=clock.today()
    )
    people.set_safeguarding_key(work, service, _safeguarding(making.house))
    agency = people.add_agency(work, service, "Side by Side Advocacy")
    for worker in cast.WORKERS:
        outside = agency if worker.key == "ama" else None
        person = people.add_worker(
            work, service, name=worker.name, role=worker.role, username=worker.username, agency_id=outside
        )
        slot = sign_in.make_staff_slot(work, person.id)
        making.ids[worker.key] = person.id
        making.secrets[worker.key] = {"username": worker.username, "passphrase": slot.passphrase}
    work.finish(commit=True)
    work.close()


def _add(making: _Making, young: cast.Young) -> None:
    making.ids[young.key] = new_id()
    lead = making.sign_in("priya")
    path = f"people/young-people/{making.ids[young.key]}"
    keyworker = making.ids[young.keyworker]
    named = {"name": young.name, "case_reference": young.case_reference, "keyworker_id": keyworker}
    named |= {"date_of_birth": f"{clock.today().year - 15}-06-01"}
    lead.put(path, named)
    for key, role in (("jo", "chair"), ("ama", "advocate")):
        lead.put(f"{path}/workers/{making.ids[key]}", {"role": role})


def _come(making: _Making, young: cast.Young) -> None:
    """A young person is added; whoever is here takes up an invitation, and an advocate who saw them confirms it."""
    _add(making, young)
    if young.nickname is None:
        return
    _enrol(making, young, young.nickname)
    if young.key not in cast.NOT_CONFIRMED:
        _confirm(making, young.key)


def _enrol(making: _Making, young: cast.Young, nickname: str) -> None:
    invited = _invite(making.sign_in(young.keyworker), making.ids[young.key], "qr")
    slot = {"id": new_id(), "secret": text(secrets.token_bytes(32))}
    body = {
        "invitation_id": invited["id"],
        "words": invited["words"],
        "nickname": nickname,
        "on": "phone",
        "slot": slot,
    }
    redeemed = Signed.in_by(making.app, "redeem", body)
    redeemed.post("sign-in/words/confirmed")
    making.secrets[young.key] = {"six_words": redeemed.six_words}


def _confirm(making: _Making, key: str) -> None:
    """Another adult saw them: it was they who set the app up."""
    seen = {"how": "saw", "seen_on": clock.today().isoformat()}
    making.sign_in("ama").post(f"sign-in/enrolments/{making.ids[key]}/confirm", seen)


def _invite(keyworker: Signed, young_person_id: str, how: str) -> Json:
    return keyworker.put(f"sign-in/invitations/{new_id()}", {"young_person_id": young_person_id, "how": how})


def _keep_one_invitation(house: House, app: Any) -> None:
    known = read_secrets(house.config)
    if all(_is_open(app, one) for one in known["invitations"]):
        return
    making = _Making(house, app)
    making.secrets = {one["username"]: {k: one[k] for k in ("username", "passphrase")} for one in known["staff"]}
    sam = making.sign_in("sam")
    waiting = [one for one in sam.get("people/young-people")["young_people"] if not one["enrolled"]]
    if not waiting:
        making.ids["sam"] = sam.id
        making.ids |= {key: known["ids"][key] for key in ("jo", "ama")}
        _add(making, cast.Young("next", f"Robin Kent {len(known['invitations']) + 1}", None, "RB-130"))
        waiting = [{"id": making.ids["next"]}]
    known["invitations"] = [_invitation(_invite(sam, waiting[0]["id"], "qr"))]
    _write_secrets(house.config, known)


def _is_open(app: Any, invitation: Json) -> bool:
    answer = app.test_client().get(f"/api/sign-in/invitations/{invitation['id']}")
    return bool(answer.json["state"] == "open")


def _safeguarding(house: House) -> bytes:
    folder = _folder(house.config) / "safeguarding"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    public, *halves = split_key(house.cost)
    _write(folder / "public.json", public_file(public).decode())
    for number, (file, words) in enumerate(halves, start=1):
        _write(folder / f"half-{number}.json", file.decode())
        _write(folder / f"half-{number}.words", words + "\n")
    return public


def _secrets(making: _Making, invitation: Json) -> Json:
    staff = [{"role": str(worker.role), "name": worker.name, **making.secrets[worker.key]} for worker in cast.WORKERS]
    young = [{"nickname": one.nickname, **making.secrets[one.key]} for one in cast.YOUNG if one.nickname]
    return {"staff": staff, "young_people": young, "invitations": [_invitation(invitation)], "ids": making.ids}


def _invitation(invited: Json) -> Json:
    return {name: invited[name] for name in ("id", "url", "words", "check_words")}


def _write_secrets(config: Config, known: Json) -> None:
    _write(_secrets_file(config), json.dumps(known, indent=2) + "\n")


def _write(path: Path, content: str) -> None:
    """Readable by whoever made the demo, and nobody else."""
    path.touch(mode=0o600)
    path.write_text(content)


def _secrets_file(config: Config) -> Path:
    return _folder(config) / "secrets.json"


def _folder(config: Config) -> Path:
    return config.var_dir / "demo"
