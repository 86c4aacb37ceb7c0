"""Texts that break what is careless: each is somebody's words, or is refused by name; none may be a fault of ours."""

# Words a person may write, however odd: kept exactly where words are kept.
WORDS = (
    "👩‍👧‍👦 🏳️‍🌈 👍🏽",
    "\u202eright to left\u202c \u2066isolate\u2069 \u200f\u200e",
    "Z" + "\u0300\u0316\u0335" * 20 + "algo",
    "e\u0301 é ﷺ ﬃ ǅ İ ı ß",
    "'); DROP TABLE voices;-- \" OR 1=1 --",
    "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;&#0;",
    "{{7*7}} ${x} %s %(x)s %n {0} {0.__class__} #{x}",
    "\ufeff\uffff\U0010ffff\ue000\u200b\u00ad",
    "../../etc/passwd C:\\nul file:///etc/passwd javascript:alert(1)",
    "=1+1 @SUM(A1) +1 -1",
    "null None undefined NaN true 1e400 -0 0x1F",
    "ÅÄÖ 中文 العربية עברית हिन्दी ไทย 한국어 Кириллица ŵŷ",
    "  leading and trailing  ",
)
# With line ends and control characters: kept exactly in words, refused or trimmed where one line is meant.
LINES = ("a\r\nb\nc\td", "\x01\x02\x1b[31m\x7f\x85", "a\u2028b\u2029c", "\n", " ")
# No text at all: half a character, or a character no store can keep.
NO_TEXT = ("a\x00b", "\ud800", "\udfff lone", "\ud83d", "ok\x00")
VERY_LONG = ("👩‍👧" * 20_000, "\u0300" * 30_000)
# Not JSON anybody means, whole bodies: numbers past any number, nesting past any reader, names twice.
RAW = (
    b'{"words": 1e400}', b'{"words": -1e400}', b'{"words": NaN}', b'{"words": Infinity}',
    b'{"words": ' + b"9" * 400 + b"}", b'{"words": ' + b"9" * 5_000 + b"}",
    b"[" * 100_000, b'{"a":' * 50_000 + b"1" + b"}" * 50_000, b'{"words": [' + b"[" * 900 + b"]" * 900 + b"]}",
    b'{"version_id": "a", "version_id": "b", "words": "one", "words": "two"}',
    b'{"__proto__": {"x": 1}, "constructor": 1}', b"\xff\xfe{}", b'{"words": "\xed\xa0\x80"}', b"", b"null", b"0",
)  # fmt: skip
