# The constructor tells the socket never to wait.
# asyncfix: clean
from channel import Channel


async def poll(channel: Channel):
    return channel.receive()
