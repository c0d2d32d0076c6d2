# A bare `except` would also catch the cancellation that the await brings.
# asyncfix: flags --unsafe-fixes


async def load(path):
    try:
        with open(path) as f:
            text = f.read()
    except:
        text = ""
    print(text)
