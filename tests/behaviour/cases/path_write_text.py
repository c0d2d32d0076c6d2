# Writing waits for the reader.
# asyncfix: flags --unsafe-fixes
import asyncio
from pathlib import Path

import slow

SINK = slow.Sink()


async def main():
    print(Path(SINK.path).write_text("to the pipe"))
    print(await asyncio.get_running_loop().run_in_executor(None, SINK.text))
