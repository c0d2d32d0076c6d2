# The helper puts the option there itself.
from settings import load_settings


async def load(team):
    return load_settings(team=team)
