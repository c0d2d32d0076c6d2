# asyncfix: refuses live-result
# The class decides which exceptions end its block: what the block assigns is not certain.


class Quiet:
    def __enter__(self):
        return self

    def __exit__(self, kind, *exc_info):
        return kind is not None and issubclass(kind, OSError)


async def size_of(path, send):
    size = 0
    with Quiet(), open(path) as f:
        size = len(f.read())
    await send(size)
