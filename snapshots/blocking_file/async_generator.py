# Nothing is yielded inside the block: it moves.


async def words(paths):
    async for path in paths:
        with open(path) as f:
            text = f.read()
        for word in text.split():
            yield word
