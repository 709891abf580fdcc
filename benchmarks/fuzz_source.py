"""Feeds mutated procedure files to the reader and the decoder: whatever they hold, there is never an exception.

    python benchmarks/fuzz_source.py --count 100000 --seed 1

The same seed makes the same files. A file that fails is printed with its number and its bytes.
"""

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from motcua.diagnostics import Diagnostic, as_text
from motcua.model import Decoding, Procedure, decode
from motcua.source import parse_yaml
from motcua.source.text import decode_text, position

EXAMPLES = Path(__file__).resolve().parent.parent / "tests" / "examples" / "good" / "procedure"
TOKENS = (
    b": ", b"- ", b"\n", b"\n  ", b"\r", b"\r\n", b"\t", b"[", b"]", b"{", b"}", b",", b"&a ", b"*a", b"!!str ", b"! ",
    b"|", b">-", b"'", b'"', b"\\", b"#", b"%YAML 1.1\n", b"---\n", b"...\n", b"? ", b"<<: ", b"~", b"null", b"@", b"`",
    b"\x00", b"\x07", b"\x7f", b"\xff", b"\xc3", b"\xef\xbb\xbf",
    "\u202e".encode(), "\u200b".encode(), "\u2028".encode(),
    "e\u0302\u0301".encode(), "😀".encode(), b'"\\u202e"', b'"\\ud800"', b"[" * 30, b"{a: " * 30, b"- " * 30,
    b"kind: none", b"not_published", b"code:", b"9" * 40,
)  # fmt: skip
LINE_BREAK = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
Mutation = Callable[[random.Random, bytearray], None]


def change_byte(dice: random.Random, data: bytearray) -> None:
    """Replace one byte by any other."""
    data[dice.randrange(len(data))] = dice.randrange(256)


def insert_token(dice: random.Random, data: bytearray) -> None:
    """Put something that means something to YAML anywhere."""
    at = dice.randrange(len(data) + 1)
    data[at:at] = dice.choice(TOKENS)


def delete(dice: random.Random, data: bytearray) -> None:
    """Take away up to forty bytes."""
    at = dice.randrange(len(data))
    del data[at : at + dice.randint(1, 40)]


def copy(dice: random.Random, data: bytearray) -> None:
    """Write a piece of the file once more, elsewhere."""
    start, at = dice.randrange(len(data)), dice.randrange(len(data) + 1)
    data[at:at] = data[start : start + dice.randint(1, 80)]


def copy_line(dice: random.Random, data: bytearray) -> None:
    """Write a line of the file once more, elsewhere: keys stand twice, lists change their owner."""
    lines = bytes(data).splitlines(keepends=True)
    lines.insert(dice.randrange(len(lines) + 1), dice.choice(lines))
    data[:] = b"".join(lines)


def truncate(dice: random.Random, data: bytearray) -> None:
    """Cut the file off."""
    del data[dice.randrange(len(data)) :]


MUTATIONS: tuple[Mutation, ...] = (change_byte, insert_token, insert_token, delete, copy, copy_line, truncate)


def mutated(seed: int, number: int, seeds: list[bytes]) -> bytes:
    """Return file `number` of the run `seed`: one of `seeds` with one to six mutations."""
    dice = random.Random(f"{seed}-{number}")
    data = bytearray(dice.choice(seeds))
    for _ in range(dice.randint(1, 6)):
        if data:
            dice.choice(MUTATIONS)(dice, data)
    # Half of the files stay UTF-8, or few would get as far as the decoder.
    return bytes(data) if dice.random() < 0.5 else data.decode(errors="ignore").encode()


def outcome(data: bytes) -> tuple[str, list[Diagnostic]]:
    """Read and decode a file; return what became of it, and the findings."""
    text, findings = decode_text(data, "fuzz.yaml")
    if text is None:
        return "refused", findings
    loaded = parse_yaml(text, "fuzz.yaml")
    findings += loaded.findings
    if loaded.root is None:
        return "refused", findings
    decoding = Decoding()
    value = decode(loaded.root, Procedure, decoding)
    findings += [
        Diagnostic("fuzz.yaml", node.line, node.column, code, words) for node, code, words in decoding.findings
    ]
    assert value is not None or findings, "a record that does not fit has no finding"
    return ("findings" if findings else "clean"), findings


def check_places(data: bytes, findings: list[Diagnostic]) -> None:
    """Assert that every finding stands in the file and can be said in both languages."""
    text = data.decode("utf-8-sig", errors="replace")
    last_line, _ = position(text, len(text))
    longest = max(map(len, LINE_BREAK.split(text))) + 1
    for one in findings:
        assert 1 <= one.line <= last_line, as_text(one)
        assert 1 <= one.column <= longest, as_text(one)
        for language in ("vi", "en"):
            assert "\n" not in as_text(one, language)


def run(count: int, seed: int) -> Counter[str]:
    """Feed `count` files; return how many were refused, had findings, or were clean."""
    seeds = [path.read_bytes() for path in sorted(EXAMPLES.glob("*.yaml"))]
    counts: Counter[str] = Counter()
    for number in range(count):
        data = mutated(seed, number, seeds)
        try:
            kind, findings = outcome(data)
            check_places(data, findings)
        except Exception as error:
            error.add_note(f"file {number} of seed {seed}: {data!r}")
            raise
        counts[kind] += 1
        counts.update({one.code for one in findings})
    return counts


def main() -> None:
    """Print the counts and the time."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    start = time.perf_counter()
    counts = run(options.count, options.seed)
    seconds = time.perf_counter() - start
    print(f"{options.count:,} files in {seconds:.1f} s, 0 exceptions, every place inside its file")
    for kind in ("refused", "findings", "clean"):
        print(f"  {kind:9}{counts.pop(kind, 0):8,}")
    print("files with a finding of each code:")
    for code, number in counts.most_common():
        print(f"  {code:22}{number:8,}")


if __name__ == "__main__":
    main()
