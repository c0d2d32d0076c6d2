import asyncio

import clients

try:
    from clients import fallen_back
except ImportError:
    fallen_back = None


def refresh() -> None:
    clients.shared.set("a", 1)


async def work(holder) -> None:
    holder.model.embeddings.create(model="m", input="")
    await asyncio.sleep(1)


async def peek() -> bytes | None:
    await asyncio.sleep(1)
    return fallen_back and fallen_back.get("a")
