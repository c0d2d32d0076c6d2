# A file read whole: the call goes to a thread.
import json
from pathlib import Path


async def load_settings(folder: Path) -> dict:
    text = (folder / "settings.json").read_text(encoding="utf-8")
    return json.loads(text)
