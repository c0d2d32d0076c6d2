# What is dumped inside of a block that moves is gone through by the thread, while coroutines change it.
# asyncfix: --target-version 3.11

import asyncio
import json


class Hub:
    def __init__(self):
        self._log = []
        self._state = {}
        self._names = {"a": "b"}

    async def save(self, path):
        with open(path, "w") as f:
            f.write(json.dumps(self._state) + "\n")

    async def save_last(self, path):
        entry = self._log[-1]
        with open(path, "a") as f:
            f.write(json.dumps(entry) + "\n")

    async def save_each(self, path):
        with open(path, "w") as f:
            for entry in self._log:
                f.write(f"{entry}\n")

    async def save_given(self, alert, path):
        def write_file():
            with open(path, "a") as f:
                f.write(json.dumps(alert) + "\n")

        await asyncio.to_thread(write_file)

    async def save_fixed(self, path):
        def write_file():
            with open(path, "w") as f:
                f.write(json.dumps(self._names))

        await asyncio.to_thread(write_file)

    async def save_text(self, path):
        text = json.dumps(self._state)

        def write_file():
            with open(path, "w") as f:
                f.write(text)

        await asyncio.to_thread(write_file)

    async def set(self, key, value):
        self._state[key] = value
        self._log.append({key: value})
