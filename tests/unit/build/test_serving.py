"""What `motcua serve` is made of."""

import subprocess
import sys
from types import ModuleType

import motcua.build


def test_no_name_of_the_package_is_one_of_its_modules() -> None:
    """`from motcua.build import watch` gave the module of that name, and `motcua serve` ended after its first build."""
    words = f"from motcua.build import {', '.join(motcua.build.__all__)} as last; print(callable(last))"
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"
    assert not [one for one in motcua.build.__all__ if isinstance(getattr(motcua.build, one), ModuleType)]
