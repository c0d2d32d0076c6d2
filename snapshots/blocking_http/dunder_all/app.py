# `__all__` of a package names what a star import brings.
from clients import *


async def page(url):
    return fetch(url)
