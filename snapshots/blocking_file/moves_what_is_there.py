# asyncfix: refuses unsafe
# What is asked for is moved or deleted, or takes its place in a handler only: two tasks that do so get the same answer.
import json
import os
import shutil
from pathlib import Path


def rotate(path: Path):
    if path.exists():
        path.read_text()
        os.replace(path, path.with_suffix(".old"))


def drop(folder: Path):
    if folder.is_dir():
        shutil.rmtree(folder)


def reset(path: Path):
    if not path.exists():
        return {}
    try:
        return json.loads(path.read_text())
    except ValueError:
        path.write_text("{}")
        return {}


def renamed(data):
    partial = Path("/srv/app/state.partial")
    partial.write_text(data)
    try:
        os.link(partial, "/srv/app/state")
    except FileExistsError:
        os.replace(partial, "/srv/app/state")


async def a(path: Path):
    rotate(path)


async def b(folder: Path):
    drop(folder)


async def c(path: Path):
    return reset(path)


async def d(data):
    renamed(data)
