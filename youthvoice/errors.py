"""One family of errors, answered as RFC 9457 problem+json. A problem never carries words, names or secrets."""

from collections.abc import Mapping

from consent.ruling import Ruling

# status → the short title of the problem; `code` says precisely which one it is.
TITLES = {
    400: "That request could not be read",
    401: "Signed out",
    403: "Not allowed",
    404: "Not found",
    405: "Not that way",
    409: "Something else happened first",
    410: "No longer here",
    413: "Too big",
    415: "Not JSON",
    422: "Something needs another look",
    429: "Wait a little",
    500: "Something went wrong here",
    503: "Busy",
}


class Problem(Exception):
    """What went wrong, for the caller: an HTTP status, a code, one plain sentence, and the fields it is about."""

    def __init__(
        self,
        status: int,
        code: str,
        detail: str,
        *,
        fields: Mapping[str, str | list[str]] | None = None,
        headers: Mapping[str, str] | None = None,
        extra: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(code)
        self.status, self.code, self.detail = status, code, detail
        self.fields = {name: [said] if isinstance(said, str) else said for name, said in (fields or {}).items()}
        self.headers = dict(headers or {})
        self.extra = dict(extra or {})

    def body(self) -> dict[str, object]:
        """The problem as its JSON object (RFC 9457), with our `code`, `fields` and `reasons` beside it."""
        answer: dict[str, object] = {
            "type": f"urn:youthvoice:problem:{self.code}",
            "title": TITLES.get(self.status, "Something went wrong"),
            "status": self.status,
            "code": self.code,
            "detail": self.detail,
        }
        if self.fields:
            answer["fields"] = self.fields
        return answer | self.extra


class NotFound(Problem):
    """Absence, and refusal to somebody who may not know the thing exists: the same answer."""

    def __init__(self) -> None:
        super().__init__(404, "not_found", "There is nothing here.")


class Invalid(Problem):
    """Input that cannot be taken, with a sentence for each field that says the way out."""

    def __init__(self, fields: Mapping[str, str | list[str]], code: str = "invalid") -> None:
        super().__init__(422, code, "We need one more thing.", fields=fields)


class Refused(Problem):
    """A ruling said no to somebody who may know why: its reasons in words."""

    def __init__(self, ruling: Ruling) -> None:
        reasons = [{"code": str(reason), "sentence": reason.sentence} for reason in ruling.reasons]
        detail = " ".join(reason["sentence"] for reason in reasons) or "That is not allowed."
        super().__init__(403, "refused", detail, extra={"reasons": reasons})
        self.ruling = ruling


class SignedOut(Problem):
    """No session, or one half of it only."""

    def __init__(self) -> None:
        super().__init__(401, "signed_out", "You are signed out. Sign in again.")


class Conflict(Problem):
    """Somebody or something else got there first."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(409, code, detail)


class Gone(Problem):
    """It was here, and has ended."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(410, code, detail)


class Wait(Problem):
    """Too many tries: come back after `seconds`."""

    def __init__(self, seconds: int, code: str = "wait") -> None:
        detail = "Too many tries. Wait a little, then try again."
        super().__init__(429, code, detail, headers={"Retry-After": str(seconds)})


class Busy(Problem):
    """The server cannot do this now and says when to try again; nothing was changed."""

    def __init__(self, seconds: int = 2, code: str = "busy", detail: str = "Busy just now. Try again soon.") -> None:
        super().__init__(503, code, detail, headers={"Retry-After": str(seconds)})
