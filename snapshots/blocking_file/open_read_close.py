# Opened, read and closed by hand: three statements in the order they had.


async def load(path):
    f = open(path)
    text = f.read()
    f.close()
    print(len(text))
