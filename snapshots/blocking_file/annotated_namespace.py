# The annotation of a local says more than an attribute of a namespace.
import argparse
from pathlib import Path


async def show(args: argparse.Namespace):
    path: Path = args.path
    return path.read_text()
