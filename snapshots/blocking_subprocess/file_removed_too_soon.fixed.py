# A file that the clean-up removes is made by what moves to a thread: a cancelled task removes it first, and then it stays.
import asyncio
import os
import subprocess
import zipfile
from pathlib import Path


def pack(folder: str, target: Path) -> None:
    with zipfile.ZipFile(target, "w") as archive:
        for name in sorted(Path(folder).glob("*.py")):
            archive.write(name)


async def publish(folder: str, send) -> None:
    target = Path("bundles") / f"{folder}.zip"
    try:
        pack(folder, target)
        await send(target)
    finally:
        target.unlink(missing_ok=True)


async def convert(name: str, send) -> None:
    wav = name + ".wav"
    try:
        subprocess.run(["ffmpeg", "-i", name, wav], check=True)
        await send(wav)
    except BaseException:
        if os.path.exists(wav):
            os.remove(wav)
        raise


async def play(name: str, fetch) -> None:
    """The file is there already."""
    wav = name + ".wav"
    try:
        await fetch(name, wav)
        await asyncio.to_thread(subprocess.run, ["aplay", wav], check=True)
    finally:
        os.remove(wav)


async def failed(name: str) -> None:
    """A cancelled task does not come here."""
    wav = name + ".wav"
    try:
        await asyncio.to_thread(subprocess.run, ["ffmpeg", "-i", name, wav], check=True)
        await asyncio.sleep(1)
    except subprocess.CalledProcessError:
        os.remove(wav)


async def given(wav: Path) -> None:
    try:
        await asyncio.to_thread(subprocess.run, ["aplay", str(wav)], check=True)
    finally:
        wav.unlink()
