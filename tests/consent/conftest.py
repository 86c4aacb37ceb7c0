"""Hypothesis asks the same questions every time, so that a red test is red for everybody."""

from hypothesis import settings

settings.register_profile("same_every_time", derandomize=True, deadline=None, database=None)
settings.load_profile("same_every_time")
