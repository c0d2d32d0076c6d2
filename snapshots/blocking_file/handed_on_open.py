# Somebody else reads the file, later.
# asyncfix: refuses live-result


async def attach(message, path):
    f = open(path, "rb")
    message.attach(f)
    await message.send()
