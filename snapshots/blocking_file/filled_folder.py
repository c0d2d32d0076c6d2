# Counter-cases of `updated_folder`: what is listed gives the names, and a folder of its own is made and deleted.
import shutil
import tempfile
import zipfile
from pathlib import Path


async def convert(folder: Path):
    for source in sorted(folder.glob("*.txt")):
        (folder / f"{source.stem}.md").write_text(source.read_text().upper())


async def unpack(archive: Path, target: Path) -> None:
    folder = Path(tempfile.mkdtemp())
    with zipfile.ZipFile(archive) as file:
        file.extractall(folder)
    shutil.copytree(folder, target)
    shutil.rmtree(folder)
