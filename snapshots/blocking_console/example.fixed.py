# The prompt waits for a person, the loop goes on.
# asyncfix: flags --unsafe-fixes
import asyncio


async def confirm(question: str) -> bool:
    return (await asyncio.to_thread(input, f"{question} [y/N] ")).strip().lower() == "y"
