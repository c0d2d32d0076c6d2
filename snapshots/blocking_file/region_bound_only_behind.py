# What is bound only behind a block, in another one that moves too, is nothing that the block could share.
async def target(flag, send):
    if flag:
        if c:
            with open("p") as stream:
                c = stream.read()
        stream = open("q")
        a = stream.read()
        stream.close()
        await send(a)
        if c:
            await send(c)
    stream = open("r")
    c = stream.read()
    stream.close()
    await send(flag)
