# SystemExit is an outcome like any other.
import sys

import requests


async def main():
    if not requests.get("https://service.example/status/404").ok:
        sys.exit("no such thing")
