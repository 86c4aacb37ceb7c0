"""Being asked for a yes: Fern’s stand, so that Priya learns from what she sends and Lena uses words of hers.

Ziggy is asked two things.
"""

from youthvoice import clock
from youthvoice.demo.client import fresh
from youthvoice.demo.scenes import Scene, Story, ask_for_yes
from youthvoice.ids import new_id

FERN_GETS_IT = "Fern told me what it is for, and asked if her name is in it. Nobody else was there."
FERN_GETS_QUOTING = "Fern said: they can use what I say, and not say it was me. She asked who reads the report."
FERNS_WORDS = "I do not want ten people in a room talking about me."
ZIGGY_GETS_IT = "Ziggy said it back in his own words, and said his aunt would not see it."


def _lena_checks(story: Story) -> None:
    found = {"circumstance": "parental_responsibility", "detail": "Fern’s mum, by the birth certificate"}
    found |= {"young_person_id": story.ids["fern"], "checked_on": clock.today().isoformat()}
    story.sign_in("lena").put(f"taking-part/checked/{new_id()}", found)


def _lena_asks_fern(story: Story) -> None:
    story.notes["learn"] = ask_for_yes(story, "lena", "fern", "service_learning", FERN_GETS_IT, "priya")


def _fern_says_yes(story: Story, asked: str, to: str) -> None:
    fern = story.sign_in("fern")
    version = fern.get(f"taking-part/requests/{asked}")["version_id"]
    said = {"answer": "yes", "version_id": version, "reader_ids": [story.ids[to]], "with_adult": "alone"}
    fern.post(f"taking-part/requests/{asked}/answer", said)


def _fern_says_yes_to_learning(story: Story) -> None:
    _fern_says_yes(story, story.notes["learn"], "priya")


def _fern_says_yes_to_quoting(story: Story) -> None:
    asked = ask_for_yes(story, "lena", "fern", "quotation", FERN_GETS_QUOTING, "lena")
    _fern_says_yes(story, asked, "lena")


def _lena_uses_words_of_ferns(story: Story) -> None:
    picked = {"voice_id": story.notes["meeting"], "words": FERNS_WORDS, "read_again": True}
    path = f"voices/quotes/{new_id()}"
    story.sign_in("lena").put(path, fresh(what_for="A talk for new workers about meetings", **picked))


def _lena_asks_ziggy(story: Story) -> None:
    ask_for_yes(story, "lena", "ziggy", "quotation", ZIGGY_GETS_IT, "lena")


def _lena_asks_to_show_priya(story: Story) -> None:
    why = "Priya can pay for boots. Your own words say it best."
    asked = fresh(voice_id=story.notes["boots"], reader_id=story.ids["priya"], why=why)
    story.sign_in("lena").put(f"voices/shared-on/{new_id()}", asked)


SCENES = (
    Scene(20.5, _lena_checks),
    Scene(20.0, _lena_asks_fern),
    Scene(19.5, _fern_says_yes_to_learning),
    Scene(5.0, _lena_asks_to_show_priya),
    Scene(4.4, _fern_says_yes_to_quoting),
    Scene(4.2, _lena_uses_words_of_ferns),
    Scene(2.5, _lena_asks_ziggy),
)
