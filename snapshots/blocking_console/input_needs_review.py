# The thread would wait for its line even if the task is cancelled.
# asyncfix: refuses unsafe


async def confirm():
    return input("Go on? ") == "y"
