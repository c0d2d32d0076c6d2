import asyncio

import clients


def refresh() -> None:
    clients.shared.set("a", 1)


async def work(holder) -> None:
    holder.model.embeddings.create(model="m", input="")
    await asyncio.sleep(1)
