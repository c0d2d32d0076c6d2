# `text` is not used after the block: it stays a local of the function.


async def load(path):
    with open(path) as f:
        text = f.read()
        words = text.split()
    print(len(words))
