# A temporary directory is only a name until it is removed: what comes after it stays where it is.
import asyncio
import atexit
import tempfile
from pathlib import Path


class State:
    def __init__(self, request):
        self.workspace = request.workspace


async def tutorial(request, text):
    folder = tempfile.TemporaryDirectory()
    path = Path(folder.name) / "tutorial.py"
    await asyncio.to_thread(path.write_text, text)
    atexit.register(folder.cleanup)
    state = State(request)
    state.workspace.register(folder.name)
    return str(path)
