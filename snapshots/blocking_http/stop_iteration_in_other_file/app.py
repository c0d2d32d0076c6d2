# StopIteration of the helper ends the loop here, and could not leave a thread.
# asyncfix: refuses stop-iteration

from pages import fetch_next


async def count(urls):
    total = 0
    try:
        while True:
            total += fetch_next(urls)["count"]
    except StopIteration:
        return total
