"""Somebody speaks up: a no said openly, an advocate asked for, and something wrong with a worker."""

from youthvoice import clock
from youthvoice.demo.client import Json, fresh
from youthvoice.demo.scenes import Scene, Story, answer, step
from youthvoice.ids import new_id


def against(wish: str, why: str, told: str, change: str, look_again_on: str) -> Json:
    """What a decision against a wish has to say; told on the day it is saved."""
    return {
        "wish": wish,
        "why": why,
        "told": told,
        "told_on": clock.today().isoformat(),
        "what_would_change_it": change,
        "look_again_on": look_again_on,
    }


def _sam_says_no_to_the_phone(story: Story) -> None:
    story.notes["phone_decided"] = answer(
        story.sign_in("sam"),
        story.notes["phone"],
        status="not_doing",
        we_decided="The phone stays downstairs at night for now.",
        because="Messages at night have left you tired and upset. We want that to stop first.",
        who_decided="Sam and Jo",
        could_do_instead="Your sister can ring the house phone. Your aunt will wake you.",
        next=[step("Sam asks your sister if the house phone works for her.", "Sam", days=7)],
        against=against(
            "You want your phone with you at night, so your sister can call.",
            "Someone we do not know kept writing to you at 2 in the morning.",
            "Sam told you in the car after school.",
            "Two weeks with no messages from people you do not know.",
            look_again_on=story.within(26, story.profile.wish_again_days),
        ),
    )


def _jo_and_lena_decide_against_the_wish(story: Story) -> None:
    story.notes["meeting_decided"] = answer(
        story.sign_in("lena"),
        story.notes["meeting"],
        status="not_doing",
        we_decided="The meeting stays at the office this time.",
        because="Two people who must be there cannot travel before December.",
        who_decided="Jo and Lena",
        could_do_instead="Five people come, not ten. You pick where you sit and who speaks first.",
        next=[step("Jo writes to say who will not be there.", "Jo", days=5)],
        against=against(
            "You want the meeting at home, with three people.",
            "The judge asked to hear from all five of us in one room.",
            "Lena rang you the day before.",
            "If the two of them can join by phone.",
            look_again_on=story.within(28, story.profile.wish_again_days),
        ),
    )


def _blue_asks_for_an_advocate(story: Story) -> None:
    body = {"reach": "After school on Mondays. Ring my aunt’s phone."}
    story.sign_in("blue").put(f"taking-part/advocates/requests/{new_id()}", body)


def _fern_says_what_is_wrong(story: Story) -> None:
    wrong = {
        "about_id": story.ids["lena"],
        "receiver_id": story.ids["jo"],
        "words": "Lena told my aunt what I said about her. I never said she could.",
    }
    story.sign_in("fern").put(f"taking-part/complaints/{new_id()}", fresh(**wrong))


SCENES = (
    Scene(43, _jo_and_lena_decide_against_the_wish),
    Scene(21, _sam_says_no_to_the_phone),
    Scene(2.5, _blue_asks_for_an_advocate),
    Scene(1.5, _fern_says_what_is_wrong),
)
