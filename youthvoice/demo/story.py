"""What happened before you came, oldest first, written as each person with the clock set back."""

from consent.profile import PracticeProfile
from youthvoice.demo import asked, asked_for_yes, choosing, fern_and_ziggy, finch, kestrel_and_blue, speaking_up
from youthvoice.demo.scenes import SignIn, Story, ago

SCENES = (
    *kestrel_and_blue.SCENES,
    *fern_and_ziggy.SCENES,
    *finch.SCENES,
    *asked.SCENES,
    *asked_for_yes.SCENES,
    *speaking_up.SCENES,
    *choosing.SCENES,
)


def tell(sign_in: SignIn, ids: dict[str, str], profile: PracticeProfile) -> None:
    """Write it all. `ids`: the people's ids by their keys."""
    story = Story(sign_in, ids, profile)
    for scene in sorted(SCENES, key=lambda scene: -scene.days_ago):
        with ago(scene.days_ago):
            scene.happens(story)
