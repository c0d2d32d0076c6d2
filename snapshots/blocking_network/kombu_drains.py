# asyncfix: refuses unsafe
# The callbacks of the consumers run where events are drained.
import kombu


async def drain(connection: kombu.Connection):
    connection.drain_events(timeout=1)
