# The file is closed in `finally`: from open to close is one function.


async def load(path):
    f = open(path)
    try:
        text = f.read()
    finally:
        f.close()
    return text.upper()
