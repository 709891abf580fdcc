"""What the answer to a question of each type looks like once it is read: patterns that Python and ECMAScript share."""

from dataclasses import dataclass
from types import MappingProxyType

from motcua.model.forms import FormField

# Never kept: controls but for line ends and tabs, marks of direction (they turn text round in a list or a CSV file),
# the byte-order mark, the two code points that are no characters.
UNWANTED = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff"
# "$" would also match before a last line end in Python, never in ECMAScript.
END = r"(?![\s\S])"
LINE = rf"^[^\s{UNWANTED}]+(?: [^\s{UNWANTED}]+)*{END}"
LINES = rf"^(?!\s)[^{UNWANTED}]+(?<!\s){END}"
# A name has a letter of any script: something beyond ASCII's and Latin-1's signs and general punctuation.
NAME = rf"^(?=[\s\S]*[^\x00-\x40\x5b-\x60\x7b-\xbf\u2000-\u2bff\u3000-\u3004\u3008-\u3020\ufffd]){LINE[1:]}"
# Viet Nam since 2018: mobile numbers of 10 digits (03, 05, 07, 08, 09), landlines of 11 (02…); abroad E.164.
PHONE = rf"^\+(?:84(?:[35789][0-9]{{8}}|2[0-9]{{9}})|(?!84)[1-9][0-9]{{7,14}}){END}"
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
EMAIL = rf"^(?=[^@]{{1,64}}@){_ATOM}(?:\.{_ATOM})*@(?:{_LABEL}\.)+(?:[a-z]{{2,63}}|xn--[a-z0-9-]{{1,58}}[a-z0-9]){END}"
_LONG, _SHORT = r"(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])", r"(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
_LEAP = r"(?:(?:19|20)(?:0[48]|[2468][048]|[13579][26])|2000)-02-29"
# A day of the calendar from 1900 to 2099, leap years and all.
DATE = rf"^(?:(?:19|20)[0-9]{{2}}-(?:{_LONG}|{_SHORT}|02-(?:0[1-9]|1[0-9]|2[0-8]))|{_LEAP}){END}"

PATTERNS = MappingProxyType(
    {"name": NAME, "phone": PHONE, "email": EMAIL, "date": DATE, "text": LINE, "long_text": LINES}
)
_LENGTHS = MappingProxyType({"name": 100, "text": 200, "long_text": 2000, "email": 254})
_MINUTES = 60
LARGEST = 10**12


@dataclass(frozen=True, slots=True)
class FieldError:
    """What is wrong with the answer to `field`: a message, its identifier being the Vietnamese text, and its words."""

    field: str
    message: str
    words: tuple[tuple[str, str], ...] = ()


def longest(field: FormField) -> int:
    """Return how many characters an answer may have."""
    usual = _LENGTHS.get(field.type, 200)
    return field.rules.max_length or usual if field.rules else usual


def number_bounds(field: FormField) -> tuple[int, int]:
    """Return the smallest and the largest number that `field` takes."""
    rules = field.rules
    least = rules.min if rules and rules.min is not None else 0
    return least, rules.max if rules and rules.max is not None else LARGEST


def times_of(field: FormField) -> tuple[str, ...]:
    """Return the times of day that a field of type time offers, such as "07:30", "07:45"."""
    rules = field.rules
    if rules is None or rules.earliest is None or rules.latest is None:
        return ()
    minutes = range(_minutes(rules.earliest), _minutes(rules.latest) + 1, rules.step_minutes or 15)
    return tuple(f"{one // _MINUTES:02}:{one % _MINUTES:02}" for one in minutes)


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * _MINUTES + int(minutes)
