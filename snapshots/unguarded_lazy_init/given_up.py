# asyncfix: refuses check-then-act
"""What is destroyed and then forgotten is used by other methods until it is forgotten: no lock keeps them out."""

import shutil
import tempfile
from pathlib import Path


class Outputs:
    def __init__(self) -> None:
        self._folder = Path(tempfile.gettempdir(), "outputs")

    async def keep(self, name: str, outputs) -> bool:
        if self._folder is None:
            return False
        return await outputs.keep(self._folder / name)

    async def close(self) -> None:
        if self._folder is not None:
            shutil.rmtree(self._folder)
            self._folder = None
