"""Workers say who they are; Blue asked for Sam and got him with help; Fern has asked for Sam and waits to hear."""

from youthvoice.demo.client import fresh
from youthvoice.demo.scenes import Scene, Story
from youthvoice.ids import new_id

PROFILES = {
    "sam": {
        "what_i_do": "I meet you where you like. We walk, we talk, and I help you sort things out.",
        "days": ["mon", "tue", "wed", "thu"],
        "languages": ["English", "Igbo"],
        "likes": "Five-a-side, old films and my dog Biscuit.",
        "picture": "path",
    },
    "lena": {
        "what_i_do": "I help with school, home and getting about. I am good at long lists.",
        "days": ["mon", "wed", "thu", "fri"],
        "languages": ["English", "Polish"],
        "likes": "Baking bread, and being outside in the rain.",
        "picture": "mug",
    },
    "noor": {
        "what_i_do": "I know about people who push you into things. I often help your worker.",
        "days": ["tue", "wed", "thu", "fri"],
        "languages": ["English", "Urdu", "Punjabi"],
        "likes": "Cricket, and very hot food.",
        "picture": "lamp",
    },
}


def _they_say_who_they_are(story: Story) -> None:
    for key, written in PROFILES.items():
        story.sign_in(key).put("preferred-worker/profile", {"agency": "", "shown": True} | written)


def _blue_asks_for_sam(story: Story) -> None:
    story.notes["blue_asks"] = new_id()
    wishes = [{"worker_id": story.ids["sam"], "wish": "like"}, {"worker_id": story.ids["lena"], "wish": "maybe"}]
    asked = fresh(wishes=wishes, why=["know_them", "easy_to_reach"])
    story.sign_in("blue").put(f"preferred-worker/asks/{story.notes['blue_asks']}", asked)


def _priya_says_yes_with_help(story: Story) -> None:
    priya, path = story.sign_in("priya"), f"preferred-worker/asks/{story.notes['blue_asks']}"
    priya.get(path)
    because = "You know Sam, and Noor knows more about phones and people online."
    yes = {"outcome": "with_help", "worker_id": story.ids["sam"], "helper_id": story.ids["noor"]}
    priya.put(f"{path}/answer", fresh(because=because, **yes))


def _blue_says_it_is_ok(story: Story) -> None:
    story.sign_in("blue").post(f"preferred-worker/asks/{story.notes['blue_asks']}/is-ok", {"is_ok": "yes"})


def _fern_asks_for_sam(story: Story) -> None:
    wishes = [{"worker_id": story.ids["sam"], "wish": "like"}, {"worker_id": story.ids["noor"], "wish": "maybe"}]
    story.sign_in("fern").put(f"preferred-worker/asks/{new_id()}", fresh(wishes=wishes, why=["easy_to_reach"]))


SCENES = (
    Scene(34, _they_say_who_they_are),
    Scene(27, _blue_asks_for_sam),
    Scene(22, _priya_says_yes_with_help),
    Scene(21, _blue_says_it_is_ok),
    Scene(1.5, _fern_asks_for_sam),
)
