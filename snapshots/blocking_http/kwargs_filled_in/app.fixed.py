# The helper puts the option there itself.
import asyncio

from settings import load_settings


async def load(team):
    return await asyncio.to_thread(load_settings, team=team)
