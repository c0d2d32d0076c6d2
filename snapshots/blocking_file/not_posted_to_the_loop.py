# asyncfix: refuses loop-affine
# What a helper does where it finds no loop is not what it has the loop do, or nothing.
import asyncio
import json

LOOP: asyncio.AbstractEventLoop
OTHER: asyncio.AbstractEventLoop
EVENT = asyncio.Event()
TASKS = set()


def save(path, data):
    with open(path, "w") as file:
        json.dump(data, file)


def only_here(job):
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        loop = None
    if loop is not None:
        loop.create_task(job)


def another_loop(function):
    try:
        running = asyncio.get_running_loop()
    except RuntimeError:
        running = None
    if running is LOOP:
        function()
    else:
        OTHER.call_soon_threadsafe(function)


def another_function(data):
    try:
        running = asyncio.get_running_loop()
    except RuntimeError:
        running = None
    if running is LOOP:
        print(data)
    else:
        LOOP.call_soon_threadsafe(repr, data)


def gives_back(job):
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run_coroutine_threadsafe(job, LOOP)
    return loop.create_task(job)


def keeps(job):
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        asyncio.run_coroutine_threadsafe(job, LOOP)
        return
    task = loop.create_task(job)
    TASKS.add(task)


def waits(job):
    try:
        running = asyncio.get_running_loop()
    except RuntimeError:
        running = None
    if running is LOOP:
        running.create_task(job)
    else:
        asyncio.run_coroutine_threadsafe(job, LOOP).result()


def goes_on(function):
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        LOOP.call_soon_threadsafe(function)
    else:
        function()
    EVENT.set()


def forbids(job):
    try:
        running = asyncio.get_running_loop()
    except RuntimeError:
        running = None
    if running is LOOP:
        raise RuntimeError("not on the loop")
    asyncio.run_coroutine_threadsafe(job, LOOP)


async def a(path, job):
    save_a(path, job)


def save_a(path, job):
    save(path, job)
    only_here(job)


async def b(path, function):
    save_b(path, function)


def save_b(path, function):
    save(path, function)
    another_loop(function)


async def c(path, data):
    save_c(path, data)


def save_c(path, data):
    save(path, data)
    another_function(data)


async def d(path, job):
    save_d(path, job)


def save_d(path, job):
    save(path, job)
    gives_back(job)


async def e(path, job):
    save_e(path, job)


def save_e(path, job):
    save(path, job)
    keeps(job)


async def f(path, job):
    save_f(path, job)


def save_f(path, job):
    save(path, job)
    waits(job)


async def g(path, function):
    save_g(path, function)


def save_g(path, function):
    save(path, function)
    goes_on(function)


async def h(path, job):
    save_h(path, job)


def save_h(path, job):
    save(path, job)
    forbids(job)
