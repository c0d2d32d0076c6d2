# Counter-cases of `updated_folder`: what is listed gives the names, and a folder of its own is made and deleted.
import asyncio
import shutil
import tempfile
import zipfile
from pathlib import Path


async def convert(folder: Path):
    for source in await asyncio.to_thread(lambda: sorted(folder.glob("*.txt"))):
        await asyncio.to_thread(
            lambda source: (folder / f"{source.stem}.md").write_text(
                source.read_text().upper()
            ),
            source,
        )


async def unpack(archive: Path, target: Path) -> None:
    def extract_archive() -> None:
        folder = Path(tempfile.mkdtemp())
        with zipfile.ZipFile(archive) as file:
            file.extractall(folder)
        shutil.copytree(folder, target)
        shutil.rmtree(folder)

    await asyncio.to_thread(extract_archive)
