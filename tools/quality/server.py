"""Serves a built portal as a public server does: texts are compressed, connections stay open."""

import gzip
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from motcua.build.server import FolderHandler, serve_folder
from tools.quality.weight import LEVEL, TEXT


class _Compressing(FolderHandler):
    """Texts compressed, HTTP/1.1 with connections that stay open."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> Any:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if file.suffix not in TEXT or not file.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            return super().send_head()
        body = gzip.compress(file.read_bytes(), LEVEL, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        answer: BinaryIO = io.BytesIO(body)
        return answer


@contextmanager
def serve_compressed(folder: Path) -> Iterator[str]:
    """Serve `folder` on 127.0.0.1 while the block runs; gives the address."""
    with serve_folder(folder, port=0, handler=_Compressing) as address:
        yield address
