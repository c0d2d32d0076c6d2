# What is dumped inside of a block that moves is gone through by the thread, while coroutines change it.
# asyncfix: --target-version 3.11

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
        with open(path, "a") as f:
            f.write(json.dumps(alert) + "\n")

    async def save_fixed(self, path):
        with open(path, "w") as f:
            f.write(json.dumps(self._names))

    async def save_text(self, path):
        text = json.dumps(self._state)
        with open(path, "w") as f:
            f.write(text)

    async def set(self, key, value):
        self._state[key] = value
        self._log.append({key: value})
