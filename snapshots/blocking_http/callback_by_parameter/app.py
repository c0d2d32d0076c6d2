# asyncfix: flags --unsafe-fixes
# The helper calls what it is given, and that makes a request.
from pages import Page, load
from runner import Runner, measured, twice


async def first():
    return measured(load)


async def second(page: Page):
    return Runner().run("page", action=page.load)


async def third():
    return twice(lambda: load())
