# The block is the end of the coroutine: what it returns comes back from the thread.


async def load(path):
    with open(path, encoding="utf-8") as f:
        return f.read()
