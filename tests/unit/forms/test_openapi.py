"""The published description of the endpoint, held to what it does by schemathesis."""

import subprocess
import sys
from pathlib import Path

from benchmarks.forms.running import Running


def test_the_endpoint_does_what_its_description_says(tmp_path: Path):
    running = Running(tmp_path / "data", said={"appointment": True}).start()
    address = f"http://127.0.0.1:{running.port}/gui/openapi.json"
    program = str(Path(sys.executable).parent / "schemathesis")
    config = str(Path(__file__).with_name("schemathesis.toml"))
    words = ["--max-examples", "10", "--generation-database", "none", "--seed", "1", "--no-color", "--warnings", "off"]
    try:
        done = subprocess.run(
            [program, "--config-file", config, "run", address, "--checks", "all", "--continue-on-failure", *words],
            check=False,
            capture_output=True,
            text=True,
            cwd=tmp_path,
        )
    finally:
        running.kill()
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr
    assert "Tested: 12" in done.stdout
