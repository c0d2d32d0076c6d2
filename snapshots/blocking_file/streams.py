# Files that are written and read piece by piece, with an await or a yield in between.
import tempfile
from pathlib import Path


async def download(client, url: str, path: Path) -> None:
    async with client.stream("GET", url) as response:
        with path.open("wb") as f:
            async for chunk in response.aiter_bytes():
                f.write(chunk)


async def chunks(path: Path):
    with path.open("rb") as f:
        while chunk := f.read(65536):
            yield chunk


async def save(upload, path: Path) -> int:
    size = 0
    with open(path, "wb") as out:
        while True:
            chunk = await upload.read(1024 * 1024)
            if not chunk:
                break
            size += len(chunk)
            out.write(chunk)
    return size


async def text(response, path):
    with open(path, "w", encoding="utf-8") as f:
        f.write(await response.text())
        f.write("\n")


async def converted(response, convert):
    with tempfile.NamedTemporaryFile(suffix=".mp3") as f:
        f.write(await response.read())
        f.flush()
        return await convert(f.name)


async def copied(source, target, progress):
    with open(source, "rb") as reader, open(target, "wb") as writer:
        while chunk := reader.read(65536):
            writer.write(chunk)
            await progress(len(chunk))
