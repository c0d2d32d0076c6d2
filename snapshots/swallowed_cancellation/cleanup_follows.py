# What follows would no longer run when the task is cancelled.
# asyncfix: --unsafe-fixes
# asyncfix: refuses cleanup-on-the-way
import asyncio


async def serve(connection):
    try:
        await connection.run()
    except BaseException as error:
        print(error)
    await connection.close()


async def answer(future, work):
    try:
        result = await work()
    except BaseException:
        result = None
    future.set_result(result)
