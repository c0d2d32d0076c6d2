# A file read whole: the call goes to a thread.
import asyncio
import json
from pathlib import Path


async def load_settings(folder: Path) -> dict:
    text = await asyncio.to_thread(
        (folder / "settings.json").read_text, encoding="utf-8"
    )
    return json.loads(text)
