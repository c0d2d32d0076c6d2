"""Between taking something and the `try` that gives it back nothing could be cancelled so far."""

import asyncio
import fcntl
import os
import shutil
import tempfile
from pathlib import Path


async def from_a_pool(pool, path: Path) -> list:
    connection = await pool.acquire()
    query = path.read_text()
    try:
        return await connection.fetch(query)
    finally:
        await pool.release(connection)


async def of_a_server(server, path: Path) -> str:
    await server.start()
    text = path.read_text()
    try:
        return await server.handle(text)
    finally:
        await server.stop()


def take_lock(path: str) -> int:
    handle = os.open(path, os.O_CREAT | os.O_RDWR)
    fcntl.flock(handle, fcntl.LOCK_EX)
    return handle


async def by_number(path: str, work) -> None:
    handle = take_lock(path)
    try:
        await work()
    finally:
        os.close(handle)


async def by_name(work, data: bytes) -> None:
    folder = None
    try:
        await work()
        with tempfile.NamedTemporaryFile(delete=False) as file:
            file.write(data)
            folder = file.name
        await work()
    finally:
        if folder:
            os.unlink(folder)


async def of_a_folder(work, source: str) -> None:
    folder = tempfile.mkdtemp()
    shutil.copytree(source, folder, dirs_exist_ok=True)
    try:
        await work(folder)
    finally:
        shutil.rmtree(folder)


# The task could be cancelled there before.
async def after_another_await(pool, path: Path) -> list:
    connection = await pool.acquire()
    await asyncio.sleep(0)
    query = path.read_text()
    try:
        return await connection.fetch(query)
    finally:
        await pool.release(connection)


async def inside_the_try(pool, path: Path) -> list:
    connection = await pool.acquire()
    try:
        query = path.read_text()
        return await connection.fetch(query)
    finally:
        await pool.release(connection)


# A file closes by itself.
async def closes_itself(path: Path, work) -> None:
    file = path.open()
    try:
        await work(file)
    finally:
        file.close()
