"""Fern's and Ziggy's months with Lena: things done, one decided against and looked at again, one taken back."""

from datetime import timedelta

from youthvoice import clock
from youthvoice.demo.client import Json
from youthvoice.demo.scenes import Scene, Story, answer, point, say, say_back, step, type_for, write_plan

PLAN_FOR_FERN = {
    "title": "Your safety plan",
    "summary": "Getting back to college, and people you can call.",
    "worries": "We worry about the car that waits near college.",
    "steps": [
        point("Lena meets you at the gate on Mondays.", "Lena"),
        point("You text a thumbs up when you are home.", "You"),
        point("No lifts from people you met online.", "You and Lena", "protective_measure"),
    ],
}
PLAN_FOR_ZIGGY = {
    "title": "Your safety plan",
    "summary": "Football, friends and nights out.",
    "worries": "We worry when we do not know where you sleep.",
    "steps": [
        point("Training on Wednesdays. Lena pays the bus.", "Lena"),
        point("You tell your mum where you sleep.", "You", "protective_measure"),
    ],
}


def _ferns_plan(story: Story) -> None:
    story.notes["ferns_plan"] = write_plan(story.sign_in("lena"), story.ids["fern"], PLAN_FOR_FERN)


def _fern_on_mondays(story: Story) -> None:
    words = "I like it when Lena is at the gate. Can it be Thursdays too?"
    story.notes["gate"] = say(story.sign_in("fern"), words, "well", story.ids["lena"])


def _lena_comes_thursdays(story: Story) -> None:
    story.notes["gate_decided"] = answer(
        story.sign_in("lena"),
        story.notes["gate"],
        status="doing",
        we_decided="I come on Mondays and Thursdays.",
        because="You said it helps, and Thursdays end late.",
        who_decided="Lena",
        next=[step("Lena is at the gate on Thursday at 4.", "Lena", days=3)],
    )


def _fern_thinks_it_is_fair(story: Story) -> None:
    say_back(story.sign_in("fern"), story.notes["gate_decided"], "fair")


def _fern_wants_meetings_at_home(story: Story) -> None:
    words = "I do not want ten people in a room talking about me. Do it at home with three."
    lena, jo = story.ids["lena"], story.ids["jo"]
    story.notes["meeting"] = say(story.sign_in("fern"), words, "really_not_well", lena, jo)


def _fern_wants_another_look(story: Story) -> None:
    say_back(story.sign_in("fern"), story.notes["meeting_decided"], "look_again")


def _fern_tells_ama(story: Story) -> None:
    words = "Can you come with me on the day? I go quiet when they all look at me."
    story.notes["with_me"] = say(story.sign_in("fern"), words, "mixed", story.ids["ama"], about={"kind": "anything"})


def _ama_will_come(story: Story) -> None:
    decided = answer(
        story.sign_in("ama"),
        story.notes["with_me"],
        status="done",
        we_decided="Yes. I will sit next to you.",
        because="It is your meeting, and you asked.",
        who_decided="Ama",
        next=[step("We meet at the cafe half an hour before.", "Ama", days=4)],
    )
    say_back(story.sign_in("fern"), decided, "fair")


def _fern_lately(story: Story) -> None:
    fern = story.sign_in("fern")
    say(fern, "College said yes to the art course. I want to tell the meeting that.", "really_well", story.ids["lena"])
    say(fern, "I saw the car again. I do not know who to tell yet.", "not_well")


def _ziggys_plan(story: Story) -> None:
    story.notes["ziggys_plan"] = write_plan(story.sign_in("lena"), story.ids["ziggy"], PLAN_FOR_ZIGGY)


def _ziggy_says_too_much(story: Story) -> None:
    ziggy = story.sign_in("ziggy")
    said = say(ziggy, "My mum should not know I was at Dan’s. Forget I said it.", "mixed", story.ids["lena"])
    story.sign_in("lena").get(f"voices/{said}")
    ziggy.post(f"voices/{said}/take-back")


def _ziggy_on_training(story: Story) -> None:
    words = "Wednesdays are good. The coach is sound. Can I get boots?"
    story.notes["boots"] = say(story.sign_in("ziggy"), words, "really_well", story.ids["lena"])


def _lena_is_thinking(story: Story) -> None:
    decided = answer(
        story.sign_in("lena"),
        story.notes["boots"],
        status="thinking",
        we_decided="I am asking who can pay for boots.",
        because="There is a fund, and it meets once a month.",
        who_decided="Lena",
        next=[step("Lena hears from the fund.", "Lena", days=9)],
    )
    story.sign_in("ziggy").get(f"decisions/{decided}")


def _noor_covers_for_lena(story: Story) -> None:
    priya, lena = story.sign_in("priya"), story.ids["lena"]
    priya.put(f"people/workers/{lena}/cover", {"cover_id": story.ids["noor"]})


def _ziggy_waits(story: Story) -> None:
    """Lena is away: Noor reads it meanwhile, as Ziggy was told."""
    words = "Nobody told me the Wednesday bus changed. I stood there an hour."
    noor = [story.ids["noor"]]
    story.notes["waits"] = say(story.sign_in("ziggy"), words, "not_well", story.ids["lena"], with_cover=noor)


def _lena_is_away(story: Story) -> None:
    days = {"from": clock.today(), "until": clock.today() + timedelta(days=6)}
    lena = story.sign_in("lena")
    lena.put(f"people/workers/{lena.id}/away", {name: day.isoformat() for name, day in days.items()})


def _fern_on_lena(story: Story) -> None:
    """The cards: first for nobody else, and a week later a few words for Ama."""
    fern, about = story.sign_in("fern"), {"kind": "worker", "id": story.ids["lena"]}
    cards = [_card(9, "yes", "a_lot"), _card(18, "mostly", "a_lot"), _card(8, "not_really", "a_bit")]
    say(fern, None, None, about=about, statements=cards)
    say(fern, "I wish I could text her after 5.", None, story.ids["ama"], about=about, statements=cards[2:])


def _card(number: int, answered: str, matters: str) -> Json:
    return {"number": number, "answer": answered, "matters": matters}


def _lena_types_for_ziggy(story: Story) -> None:
    words = "Boots first. Then we can talk about the course. Don't ring my nan about it."
    type_for(story.sign_in("lena"), story.ids["ziggy"], words, "mixed")


SCENES = (
    Scene(115, _ferns_plan),
    Scene(110, _fern_on_mondays),
    Scene(107, _lena_comes_thursdays),
    Scene(106, _fern_thinks_it_is_fair),
    Scene(74, _ziggys_plan),
    Scene(61, _ziggy_on_training),
    Scene(58, _lena_is_thinking),
    Scene(47, _fern_wants_meetings_at_home),
    Scene(41, _fern_wants_another_look),
    Scene(33, _fern_tells_ama),
    Scene(30, _ama_will_come),
    Scene(16, _ziggy_says_too_much),
    Scene(13, _fern_on_lena),
    Scene(12, _noor_covers_for_lena),
    Scene(3, _ziggy_waits),
    Scene(2.5, _lena_is_away),
    Scene(2, _lena_types_for_ziggy),
    Scene(1, _fern_lately),
)
