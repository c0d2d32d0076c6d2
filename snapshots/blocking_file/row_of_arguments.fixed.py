# A row of arguments that has become too long stands one a line; a call inside an argument breaks before what it holds.
import asyncio
from pathlib import Path


async def resolve(config, registry, make, folder: Path, policy):
    return make(
        config,
        registry
        or await asyncio.to_thread((folder / "reg.json").read_text, encoding="utf-8"),
        policy,
    )


async def replaced(response, encode, decode, path: Path, rewritten_information):
    return response.replace(
        body=encode(
            await asyncio.to_thread(path.with_name(rewritten_information).read_bytes)
        ), headers={},
    )


async def starred(config, make, folder: Path, *arguments, **options):
    return make(
        await asyncio.to_thread((folder / "reg.json").read_text, encoding="utf-8"),
        *arguments,
        **options,
    )
