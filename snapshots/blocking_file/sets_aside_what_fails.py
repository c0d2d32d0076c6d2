# What cannot be read is set aside: that it has been asked for before, and is moved where reading it has failed, is no check.
import json
import os
import shutil
from pathlib import Path


def read(path: Path, default):
    if not path.exists():
        return default
    try:
        return json.loads(path.read_text())
    except ValueError:
        os.replace(path, path.with_suffix(".corrupt"))
        return default


def set_aside(path: Path):
    os.replace(path, path.with_suffix(".corrupt"))


def read_through(path: Path, default):
    if not path.exists():
        return default
    try:
        return json.loads(path.read_text())
    except ValueError:
        set_aside(path)
        return default


def known(path: Path, default):
    if not path.is_file():
        return default
    return read_through(path, default)


def loaded(folder: Path):
    if not folder.is_dir():
        return None
    try:
        return json.loads((folder / "index.json").read_text())
    except ValueError:
        shutil.rmtree(folder)
        return None


async def a(path: Path):
    return read(path, {})


async def b(path: Path):
    return read_through(path, {})


async def c(path: Path):
    return known(path, {})


async def d(folder: Path):
    return loaded(folder)
