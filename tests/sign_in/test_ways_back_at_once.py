"""Two at once: one start, one phone, one confirmation, one way in; a stop that races the last step wins or is late."""

from collections.abc import Callable
from threading import Barrier, Thread

from sqlalchemy import select

from tests.people.a_service import in_one_go
from tests.sign_in.calling import Caller
from tests.sign_in.the_way_back import DAY, NEW_PIN, Story
from youthvoice.audit import AuditEntry
from youthvoice.ids import new_id
from youthvoice.people.models import PublicKeyRow


def together(*acts: Callable[[], object]) -> list:
    answers, start = [None] * len(acts), Barrier(len(acts))

    def run(at: int) -> None:
        start.wait()
        answers[at] = acts[at]()

    threads = [Thread(target=run, args=(at,)) for at in range(len(acts))]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return answers


def keys(house, story: Story, state: str) -> int:
    whose = (PublicKeyRow.owner_id == story.little.young_person_id) & (PublicKeyRow.state == state)
    with in_one_go(house) as work:
        return len(work.it.session.scalars(select(PublicKeyRow).where(whose)).all())


def done(house, action: str) -> int:
    with in_one_go(house) as work:
        return len(work.it.session.scalars(select(AuditEntry).where(AuditEntry.action == action)).all())


def test_two_who_start_at_once_start_one(story: Story, house) -> None:
    browsers = [story.browser(one) for one in (story.little.keyworker, story.little.lead)]
    body = {"young_person_id": story.little.young_person_id, "how": "qr"}
    answers = together(*(lambda who=who: who.call("PUT", f"/sign-in/ways-back/{new_id()}", body) for who in browsers))
    assert sorted(one.status_code for one in answers)[0] == 201
    assert {one.status_code for one in answers} <= {201, 403, 409}
    assert [one.status_code for one in answers].count(201) == 1
    assert (keys(house, story, "pending"), done(house, "way_back_started")) == (1, 1)


def test_two_phones_at_once_are_one(story: Story, house) -> None:
    story.start()
    phones = [Caller(story.app), Caller(story.app)]
    answers = together(*(lambda phone=phone: story.take_up(phone) for phone in phones))
    assert sorted(one.status_code for one in answers) == [201, 409]
    assert (keys(house, story, "pending"), done(house, "way_back_taken_up")) == (1, 1)
    codes = sorted(phone.device(NEW_PIN).json["code"] for phone in phones)
    assert codes == ["key_waits", "wrong_secret"]


def test_two_who_confirm_at_once_confirm_once(story: Story, house) -> None:
    story.start()
    story.take_up()
    browsers = [story.browser(story.little.lead) for _ in range(2)]
    body = {"how": "saw", "seen_on": story.today()}
    answers = together(*(lambda who=who: who.call("POST", f"{story.path()}/confirm", body) for who in browsers))
    assert {one.status_code for one in answers} <= {200, 409}
    assert done(house, "way_back_confirmed") == 1


def test_the_new_pin_twice_at_once_lets_in_once(story: Story, house) -> None:
    story.start()
    story.take_up()
    story.confirm()
    story.pass_time(DAY + 60)
    answers = together(*(lambda: story.new.call("POST", "/sign-in/device", pin(story)) for _ in range(2)))
    assert {one.status_code for one in answers} <= {200, 409, 422}
    assert (keys(house, story, "current"), keys(house, story, "pending"), done(house, "way_back_done")) == (1, 0, 1)
    assert story.pin().status_code == 200


def test_a_stop_that_races_the_last_step_leaves_one_key_in_use(story: Story, house) -> None:
    story.start()
    story.take_up()
    story.confirm()
    story.pass_time(DAY + 60)
    story.pin(story.old)
    stopped, entered = together(
        lambda: story.old.call("POST", "/sign-in/ways-back/mine/stop"),
        lambda: story.new.call("POST", "/sign-in/device", pin(story)),
    )
    assert (stopped.status_code == 204) != (entered.status_code == 200), (stopped.json, entered.json)
    assert (keys(house, story, "current"), keys(house, story, "pending")) == (1, 0)


def pin(story: Story) -> dict[str, str]:
    return {"slot_id": story.new.slot_id, "secret": story.new.secret(NEW_PIN)}
