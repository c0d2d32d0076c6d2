"""What stays when nobody knows it any more is given back by a clean-up that does not know of it yet at the new await."""

import asyncio
import os
import tempfile
from pathlib import Path

import requests


def make(data):
    with tempfile.NamedTemporaryFile(delete=False) as file:
        file.write(data)
        return Path(file.name)


def claim(name):
    return requests.post("http://locks", json={"name": name}).json()["token"]


def unclaim(token):
    requests.delete(f"http://locks/{token}")


async def by_its_method(data, work):
    path = None
    try:
        path = make(data)
        await work(path)
    finally:
        if path:
            path.unlink()


async def before_the_try(data, work):
    path = make(data)
    try:
        await work(path)
    finally:
        path.unlink(missing_ok=True)


async def by_a_handler(data, work):
    path = None
    try:
        path = make(data)
        await work(path)
    except BaseException:
        if path:
            os.unlink(path)
        raise


async def by_a_flag(name, work):
    held = False
    try:
        claim(name)
        held = True
        await work()
    finally:
        if held:
            await asyncio.to_thread(unclaim, name)


async def by_a_list(parts, work):
    paths = []
    try:
        for part in parts:
            paths.append(make(part))
        await work(paths)
    finally:
        for path in paths:
            os.unlink(path)


class Job:
    path = None

    async def by_an_attribute(self, data, work):
        try:
            self.path = make(data)
            await work(self.path)
        finally:
            if self.path:
                os.unlink(self.path)


async def closes_by_itself(path, work):
    file = None
    try:
        file = open(path)
        await work(file)
    finally:
        if file:
            file.close()


async def not_made_here(path: Path, work):
    text = None
    try:
        text = await asyncio.to_thread(path.read_text)
        await work(text)
    finally:
        path.unlink()
