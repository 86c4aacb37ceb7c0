"""Finch came three days ago: the set-up waits for a second adult, and so does what Finch said."""

from youthvoice.demo.scenes import Scene, Story, say


def _first_words(story: Story) -> None:
    words = "Sam said I can say what I want here. So. I want to know who reads this."
    say(story.sign_in("finch"), words, "dont_know", story.ids["sam"], about={"kind": "anything"})


SCENES = (Scene(2, _first_words),)
