# What has to be there is what the program reads.
import os
import subprocess
from pathlib import Path


async def convert(source: Path, target):
    if not source.exists():
        raise FileNotFoundError(source)
    subprocess.run(["ffmpeg", "-i", str(source), target], check=True)


async def pull(folder, url):
    if os.path.isdir(folder):
        subprocess.run(["rsync", "-a", url, folder], check=True)


async def other(log, target):
    if not os.path.exists(log):
        subprocess.run(["make", target], check=True)
