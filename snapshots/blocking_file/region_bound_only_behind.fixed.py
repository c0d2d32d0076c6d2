# What is bound only behind a block, in another one that moves too, is nothing that the block could share.
import asyncio


async def target(flag, send):
    if flag:
        if c:

            def read_file():
                with open("p") as stream:
                    return stream.read()

            c = await asyncio.to_thread(read_file)

        def read_file_2():
            stream = open("q")
            a = stream.read()
            stream.close()
            return a

        a = await asyncio.to_thread(read_file_2)
        await send(a)
        if c:
            await send(c)

    def read_file_3():
        stream = open("r")
        c = stream.read()
        stream.close()

    await asyncio.to_thread(read_file_3)
    await send(flag)
