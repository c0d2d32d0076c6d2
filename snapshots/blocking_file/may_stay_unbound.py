# `link` is bound only if it is asked for; the function could not return it otherwise.
# asyncfix: refuses live-result


async def load(path, follow):
    with open(path) as f:
        text = f.read()
        if follow:
            link = text.split()[0]
    print(len(text))
    if follow:
        print(link)
