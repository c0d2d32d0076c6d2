# asyncfix: clean
# No name that is asked for here starts like one that has to be fetched.
import os

import httpx


def secret(name):
    if name.startswith("env/"):
        name = name.replace("env/", "")
    if name.startswith("https://"):
        return httpx.get(name).text
    return os.environ.get(name)


def setting(name, default):
    return secret(name) or default


async def settings():
    return [
        setting("ALPHA", "1"),
        setting("BETA", "1"),
        setting("GAMMA", "1"),
        setting("DELTA", "1"),
        setting("EPSILON", "1"),
        setting("ZETA", "1"),
        setting("ETA", "1"),
        setting("THETA", "1"),
        setting("IOTA", "1"),
        setting("KAPPA", "1"),
        setting("LAMBDA", "1"),
        setting("MU", "1"),
        setting("NU", "1"),
        setting("XI", "1"),
        setting("OMICRON", "1"),
        setting("PI", "1"),
        setting("RHO", "1"),
        setting("env/SIGMA", "1"),
    ]
