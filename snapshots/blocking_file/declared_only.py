# A name that the block only declares, and that the coroutine binds behind it.


async def describe(path):
    with open(path) as file:
        text: str = file.read()
        title: str
    if text.startswith("#"):
        title = text.splitlines()[0]
    return title if text.startswith("#") else "no title"
