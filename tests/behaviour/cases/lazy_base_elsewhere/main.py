# The base class stands in one file and its subclasses in others: every one of them awaits what the base resolves.
# asyncfix: flags --unsafe-fixes
import asyncio

import slow
from signing.bedrock import BedrockClient
from signing.queues import QueueClient


async def main():
    bedrock = BedrockClient("dev", "claude")
    queue = QueueClient("prod")
    print(await asyncio.gather(*(bedrock.sign(nth) for nth in range(4)), bedrock.who()))
    print(await asyncio.gather(queue.send("a"), queue.send("b"), queue.who()))
    print(await queue.send("c"))
    print(sorted(slow.calls))
