"""Being asked: Lena holds back from one meeting with Priya's agreement, and asks Ziggy something with help beside it.

Aspen was added weeks ago and nobody has asked them or said why not: that is on the lead's list by itself.
"""

from youthvoice.demo.client import fresh
from youthvoice.demo.scenes import Scene, Story
from youthvoice.ids import new_id


def _hold_back(story: Story) -> None:
    hold = new_id()
    said = {
        "why": "Their gran is in hospital and they asked me twice to leave meetings alone this week.",
        "what_would_change_it": "Their gran is home, or they ask for it.",
        "meanwhile": "I tell them in two lines what the meeting said, the same day.",
    }
    body = fresh(
        young_person_id=story.ids["fern"],
        activity="meeting",
        reasons=["crisis", "asked_to_wait"],
        second_person_id=story.ids["priya"],
        review_on=story.within(14, story.profile.hold_max_days),
        **said,
    )
    story.sign_in("lena").put(f"taking-part/holds/{hold}", body)
    story.sign_in("priya").post(f"taking-part/holds/{hold}/agree")


def _ask(story: Story) -> None:
    body = {"young_person_id": story.ids["ziggy"], "activity": "service_feedback", "help": ["lift", "company"]}
    story.sign_in("lena").put(f"taking-part/offers/{new_id()}", body)


SCENES = (Scene(5, _hold_back), Scene(1, _ask))
