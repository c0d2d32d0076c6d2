# A name that is deleted inside is nobody else's.


async def load(path):
    with open(path) as f:
        text = f.read()
        words = text.split()
        del text
    print(len(words))
