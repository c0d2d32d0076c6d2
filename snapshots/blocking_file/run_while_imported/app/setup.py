from pathlib import Path


def load(path):
    from app import models

    return models.Model(Path(path).read_text())


def load_text(path):
    return Path(path).read_text()


async def prepare():
    return load("settings"), load_text("names")


async def later():
    return load("settings")
