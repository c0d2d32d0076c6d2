# The `else` of a loop belongs to the loop around: its `continue` keeps the block from moving whole.
async def find(paths, words, send):
    for word in words:
        for path in paths:
            with open(path) as stream:
                text = stream.read()
            if word in text:
                break
        else:
            continue
        await send(word)
