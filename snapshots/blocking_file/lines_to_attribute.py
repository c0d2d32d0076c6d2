# Lines that go into the buffer of an open file, one for each round: a hop for each would take a hundred times as long.
# asyncfix: refuses usually-fast


class Report:
    def __init__(self, path: str) -> None:
        self._file = open(path, "w")

    async def counts(self, counts: dict[str, int]) -> None:
        for word, count in counts.items():
            self._file.write(f"{word}\t{count}\n")

    async def received(self, lines) -> None:
        async for line in lines:
            self._file.write(line)
