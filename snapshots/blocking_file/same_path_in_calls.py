# asyncfix: refuses unsafe
"""A path that is asked for each time is the same path each time."""

import json
import os
from pathlib import Path


class Settings:
    def __init__(self, config: dict[str, str]) -> None:
        self.config = config

    async def at_home(self, key: str) -> None:
        with open(Path.home() / "settings.json") as file:
            data = json.load(file)
        data[key] = data.get(key, 0) + 1
        with open(Path.home() / "settings.json", "w") as file:
            json.dump(data, file)

    async def by_entry(self, key: str) -> None:
        data = json.loads(Path(self.config["file"]).read_text())
        data[key] = data.get(key, 0) + 1
        Path(self.config["file"]).write_text(json.dumps(data))

    async def by_environment(self, key: str) -> None:
        data = json.loads(Path(os.environ["SETTINGS"]).read_text())
        data[key] = data.get(key, 0) + 1
        Path(os.environ["SETTINGS"]).write_text(json.dumps(data))

    async def by_get(self, key: str) -> None:
        data = json.loads(Path(self.config.get("file")).read_text())
        data[key] = data.get(key, 0) + 1
        Path(self.config.get("file")).write_text(json.dumps(data))

    # One file is input, the other one output.
    async def of_two(self) -> None:
        text = Path(self.config["input"]).read_text()
        Path(self.config["copy"]).write_text(text)
