# Under anyio the class depends on the loop.
# asyncfix: --unsafe-fixes
import anyio


async def listen(stream):
    while True:
        try:
            print(await stream.receive())
        except anyio.get_cancelled_exc_class():
            raise
        except BaseException as error:
            print(error)


async def main(stream):
    async with anyio.create_task_group() as group:
        group.start_soon(listen, stream)
