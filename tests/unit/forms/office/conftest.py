"""A parcel, keys, and receivers that tests can break."""

import ssl
import subprocess
from pathlib import Path

import pytest

from motcua.forms.delivery.parcel import Parcel
from tools.rig.programs import program


@pytest.fixture
def parcel() -> Parcel:
    return Parcel(
        id="7",
        ref="7K3MPQRSTX",
        form="question",
        config="abc",
        edition="vi",
        received_at=1_795_000_000_000,
        sealed=b"age-encryption.org/v1\n\x00\xffsealed",
    )


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Certificate and key for `office.example`, in one file."""
    openssl = program("openssl")
    if openssl is None:
        pytest.skip("needs openssl: run `make test`")
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=office.example"
    more = ["-addext", "subjectAltName=DNS:office.example", "-keyout", str(file), "-out", f"{file}.crt"]
    subprocess.run([openssl, *words.split(), *more], check=True, capture_output=True)
    file.write_bytes(file.read_bytes() + Path(f"{file}.crt").read_bytes())
    return file


@pytest.fixture
def server_context(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


@pytest.fixture
def client_context(certificate: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=f"{certificate}.crt")
