# asyncfix: refuses unsafe
"""What is at a path of an unknown class is asked, and then a file is put there: two requests would get the same answer."""

import tempfile
from pathlib import Path


class Server:
    def __init__(self, root) -> None:
        self.root = root

    async def put(self, name: str, wanted: int, data: bytes) -> None:
        path = self.root / name
        if path.stat().st_mtime_ns != wanted:
            raise ValueError(name)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(data)
            temporary = Path(file.name)
        temporary.rename(path)
