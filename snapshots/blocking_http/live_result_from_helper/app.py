# The helper returns a response whose body is still on the socket.

from feeds import open_feed


async def first_line(url):
    response = open_feed(url)
    try:
        return response.readline()
    finally:
        response.close()
