# Assigned before and again inside, without a look at the old value: returned.


async def load(path, fallback):
    text = fallback
    print("instead of", text)
    with open(path) as f:
        text = f.read()
    print(text)
