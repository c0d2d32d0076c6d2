import contextlib
from collections.abc import Generator
from typing import IO


class Storage:
    @contextlib.contextmanager
    def opened(self, key: str) -> Generator[IO, None, None]:
        raise NotImplementedError


class Folder(Storage):
    @contextlib.contextmanager
    def opened(self, key: str) -> Generator[IO, None, None]:
        with open(key) as file:
            yield file
