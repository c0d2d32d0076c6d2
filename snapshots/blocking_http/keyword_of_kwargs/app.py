# An option that nobody gives is not in `**kwargs`.
# asyncfix: clean
from settings import Settings


async def load(team):
    return Settings(team=team)
