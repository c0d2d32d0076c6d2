# Pieces of a download, and what is written once, may be long.
# asyncfix: --unsafe-fixes


class Download:
    def __init__(self, path: str) -> None:
        self._file = open(path, "wb")

    async def take(self, response) -> None:
        async for piece in response.iter_chunked(1 << 16):
            self._file.write(piece)

    async def put(self, data: bytes) -> None:
        self._file.write(data)
