"""What a coroutine sets for a helper to read, the next task sets before the thread has read it."""

from pathlib import Path

CURRENT = ""


class Report:
    def __init__(self) -> None:
        self.name = ""
        self.options: dict[str, str] = {}

    def _read(self) -> str:
        return Path(self.name).read_text()

    def _read_option(self) -> str:
        return Path(self.options["name"]).read_text()

    def _read_given(self, name: str) -> str:
        return Path(name).read_text()

    async def by_attribute(self, name: str) -> str:
        self.name = name
        return self._read()

    async def by_entry(self, name: str) -> str:
        self.options["name"] = name
        return self._read_option()

    async def in_a_block(self, name: str) -> str:
        self.name = name
        with open(self.name) as file:
            return file.read()

    # The argument is worked out before the hop.
    async def by_argument(self, name: str) -> str:
        self.name = name
        return self._read_given(self.name)

    # The same for every task.
    async def by_constant(self) -> str:
        self.name = "report.txt"
        return self._read()


def read_current() -> str:
    return Path(CURRENT).read_text()


async def by_global(name: str) -> str:
    global CURRENT
    CURRENT = name
    return read_current()


# The request is this task's own.
class Request:
    name = ""

    def read(self) -> str:
        return Path(self.name).read_text()


async def of_a_request(request: Request, name: str) -> str:
    request.name = name
    return request.read()
