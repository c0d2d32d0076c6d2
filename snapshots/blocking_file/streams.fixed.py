# Files that are written and read piece by piece, with an await or a yield in between.
import asyncio
import tempfile
from pathlib import Path


async def download(client, url: str, path: Path) -> None:
    async with client.stream("GET", url) as response:
        with await asyncio.to_thread(path.open, "wb") as f:
            async for chunk in response.aiter_bytes():
                await asyncio.to_thread(f.write, chunk)


async def chunks(path: Path):
    with await asyncio.to_thread(path.open, "rb") as f:
        while chunk := await asyncio.to_thread(f.read, 65536):
            yield chunk


async def save(upload, path: Path) -> int:
    size = 0
    with await asyncio.to_thread(open, path, "wb") as out:
        while True:
            chunk = await upload.read(1024 * 1024)
            if not chunk:
                break
            size += len(chunk)
            await asyncio.to_thread(out.write, chunk)
    return size


async def text(response, path):
    with await asyncio.to_thread(open, path, "w", encoding="utf-8") as f:
        await asyncio.to_thread(f.write, await response.text())
        f.write("\n")


async def converted(response, convert):
    with tempfile.NamedTemporaryFile(suffix=".mp3") as f:
        await asyncio.to_thread(f.write, await response.read())
        await asyncio.to_thread(f.flush)
        return await convert(f.name)


async def copied(source, target, progress):
    with (
        await asyncio.to_thread(open, source, "rb") as reader,
        await asyncio.to_thread(open, target, "wb") as writer,
    ):
        while chunk := await asyncio.to_thread(reader.read, 65536):
            await asyncio.to_thread(writer.write, chunk)
            await progress(len(chunk))
