# Another function reads the name while the block is at work: it stays the coroutine's.


async def load(path):
    text = ""

    def report():
        return f"{len(text)} characters"

    with open(path) as f:
        text = f.read()
        print(report())
    return text
