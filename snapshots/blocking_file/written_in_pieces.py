# asyncfix: refuses unsafe
"""A helper that writes a record in pieces to the file that its object keeps would mix the records of two tasks."""

import json


class Capture:
    def __init__(self, path: str) -> None:
        self._file = open(path, "w")

    def record(self, command: dict) -> None:
        self._file.write(json.dumps(command))
        self._file.write("\n")


capture = Capture("capture.jsonl")


async def send(command: dict) -> None:
    capture.record(command)
