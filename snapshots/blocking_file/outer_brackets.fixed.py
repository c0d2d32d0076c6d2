# A line that grows too long is broken in its outermost brackets.

import asyncio
import tomllib
from pathlib import Path


def read_settings(name):
    return tomllib.loads(Path(name).read_text())


async def start(application, resolver, show):
    await application.load(
        resolver, await asyncio.to_thread(read_settings, "settings.toml"), verbose=True, retry=3
    )
    show(
        await asyncio.to_thread(
            read_settings, "a_rather_long_name_for_a_file_with_settings_in_it.toml"
        )
    )
    show(
        len(
            await asyncio.to_thread(
                read_settings, "another_rather_long_name_for_a_file_with_settings.toml"
            )
        ),
        "entries",
    )
    show(
        await asyncio.to_thread(
            lambda: Path("a_rather_long_name_for_a_file_with_settings_in_it.toml").open().read()
        )
    )
    await asyncio.sleep(0)


async def entries(name):
    lines = await asyncio.to_thread(
        lambda: open(name, encoding="utf-8").read().splitlines(
            keepends=True,
        )
    )
    return [line for line in lines if line]
