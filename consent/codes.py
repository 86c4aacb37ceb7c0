"""A code with its one sentence. Programs pass codes on; the sentences here are plain English for adults."""

from enum import StrEnum
from typing import Self


class Code(StrEnum):
    """A member is `NAME = "code", "Sentence."`; young people’s words live in the catalogues, never here."""

    sentence: str

    # The default is for looking a code up, `Role("lead")`; a test holds that every member has its sentence.
    def __new__(cls, code: str, sentence: str = "") -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.sentence = sentence
        return member


class HidingCode(Code):
    """A code that may hide: a refusal whose very words would show that a thing exists is answered as 404."""

    hides: bool

    def __new__(cls, code: str, sentence: str = "", hides: bool = False) -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.sentence = sentence
        member.hides = hides
        return member
