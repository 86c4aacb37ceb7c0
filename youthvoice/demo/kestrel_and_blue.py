"""Kestrel's and Blue's five weeks with Sam: a yes in part, a no and its reason, one late, plan points, a draft."""

from datetime import timedelta

from youthvoice import clock
from youthvoice.demo.client import Json
from youthvoice.demo.scenes import Scene, Story, answer, point, say, say_back, step, write_plan

PLAN_FOR_KESTREL: Json = {
    "title": "Your safety plan",
    "summary": "What we are all doing so you can go out and get home OK.",
    "worries": "We worry when you are out late and we cannot reach you.",
    "steps": [
        point("Sam texts you on Friday before you go out.", "Sam"),
        point("Home by 9 on school nights.", "You and Gran", "protective_measure"),
        point("We pay for a lift when the bus is late.", "Riverbank"),
    ],
}
PLAN_FOR_BLUE: Json = {
    "title": "Your safety plan",
    "summary": "How we help you stay safe with your phone and at school.",
    "worries": "We worry about the people who message you at night.",
    "steps": [
        point("Your phone stays downstairs at night.", "Aunt", "protective_measure"),
        point("You and Sam meet on Tuesdays.", "Sam"),
    ],
}


def _plans(story: Story) -> None:
    sam = story.sign_in("sam")
    story.notes["kestrels_plan"] = write_plan(sam, story.ids["kestrel"], PLAN_FOR_KESTREL)
    story.notes["blues_plan"] = write_plan(sam, story.ids["blue"], PLAN_FOR_BLUE)


def _blue_wants_the_phone(story: Story) -> None:
    words = "I need my phone at night. My sister calls when she cannot sleep."
    story.notes["phone"] = say(story.sign_in("blue"), words, "not_well", story.ids["sam"])


def _blue_does_not_agree(story: Story) -> None:
    say_back(story.sign_in("blue"), story.notes["phone_decided"], "disagree")


def _kestrel_on_the_bus(story: Story) -> None:
    words = "I hate waiting for the 9 bus. Let me stay at Mia’s."
    story.notes["bus"] = say(story.sign_in("kestrel"), words, "not_well", story.ids["sam"])


def _blue_on_school(story: Story) -> None:
    words = "School keeps asking where I was. Can someone talk to them?"
    late = say(story.sign_in("blue"), words, "ok", story.ids["sam"])
    story.notes["late"] = late
    story.sign_in("sam").get(f"voices/{late}")


def _sam_says_yes_in_part(story: Story) -> None:
    answer(
        story.sign_in("sam"),
        story.notes["bus"],
        status="part",
        we_decided="You can stay at Mia’s on the first Friday of the month.",
        because="I need to get to know Mia’s mum first. I know that feels slow.",
        who_decided="Sam and Jo",
        next=[step("Sam meets Mia’s mum.", "Sam", days=6), step("We look at this again.", "Sam", days=20)],
    )


def _kestrel_on_being_home_by_9(story: Story) -> None:
    """What adults do to keep Kestrel safe, and how that feels."""
    rule = next(one for one in PLAN_FOR_KESTREL["steps"] if one["kind"] == "protective_measure")
    about = {"kind": "measure", "id": story.notes["kestrels_plan"], "part_id": rule["id"]}
    words = "Nine is OK in winter. In summer everyone is still out."
    say(story.sign_in("kestrel"), words, None, story.ids["sam"], about=about, measure="harder")


def _sam_is_on_it(story: Story) -> None:
    by = clock.today() + timedelta(days=5)
    story.sign_in("sam").post(f"voices/{story.notes['late']}/on-it", {"by": by.isoformat()})


def _kestrel_since_yesterday(story: Story) -> None:
    kestrel = story.sign_in("kestrel")
    said = say(kestrel, "Can we do the meeting somewhere that is not school?", "well", story.ids["sam"])
    more = "The library has a room. I asked."
    say(kestrel, more, None, story.ids["sam"], about={"kind": "anything"}, adds_to_id=said)
    say(kestrel, "Things I might say to Jo", None, about={"kind": "anything"})


SCENES = (
    Scene(30, _plans),
    Scene(24, _blue_wants_the_phone),
    Scene(20, _blue_does_not_agree),
    Scene(9, _kestrel_on_the_bus),
    Scene(8, _blue_on_school),
    Scene(4, _kestrel_on_being_home_by_9),
    Scene(2, _sam_says_yes_in_part),
    Scene(0.9, _sam_is_on_it),
    Scene(0.8, _kestrel_since_yesterday),
)
