# The annotation of a local says more than an attribute of a namespace.
import argparse
import asyncio
from pathlib import Path


async def show(args: argparse.Namespace):
    path: Path = args.path
    return await asyncio.to_thread(path.read_text)
