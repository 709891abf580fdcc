"""Draws the pictures of a portal into its cache as a build would: the peers of the kit publish photographs as they are.

python -m benchmarks.bench_pictures FOLDER
"""

import sys
from pathlib import Path

from motcua.pictures import Picture, draw, look_at, renditions


def main() -> None:
    """Draw all of them, one after the other."""
    folder = Path(sys.argv[1])
    content = folder / "content"
    for file in sorted((content / "images").rglob("*.jpg")):
        seen = look_at(file, str(file.relative_to(content)))
        if isinstance(seen, Picture):
            draw(file, renditions(seen), folder / ".cache" / "motcua")


if __name__ == "__main__":
    main()
