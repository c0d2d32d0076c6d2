# What an argument leads to belongs to others as well: two requests that set it and store it may be stored in the other order.
# An argument that is stored itself is its caller's.
import asyncio
import json


def store(settings, path):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(settings, file)


async def replaced(request):
    settings = await request.json()
    request.app.state.settings = settings
    store(settings, "settings.json")


async def changed(request, name, value):
    settings = request.app.state.settings
    settings[name] = value
    store(settings, "settings.json")


async def changed_there(request, value):
    request.app.state.settings.theme = value
    store(request.app.state.settings, "settings.json")


async def of_the_caller(order, path):
    order["state"] = "paid"
    await asyncio.to_thread(store, order, path)


async def beside(request, name, path):
    request.app.state.visits[name] = 1
    await asyncio.to_thread(store, {"seen": 1}, path)
