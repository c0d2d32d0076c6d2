# A block that sets a variable of its context, or works with what belongs to its thread, does so for the worker thread.
import contextvars
import decimal
import threading

tenant = contextvars.ContextVar("tenant")
local = threading.local()


async def token(path):
    with open(path) as f:
        before = tenant.set(f.readline())
    try:
        return tenant.get()
    finally:
        tenant.reset(before)


async def precision(path):
    with open(path) as f:
        decimal.setcontext(decimal.Context(prec=int(f.readline())))
    return decimal.Decimal(1) / 3


async def of_the_thread(path):
    with open(path) as f:
        return f.read() + local.user


async def comprehension(paths):
    return [open(path).read() + local.user for path in paths]


# What is only read of the context is the same in the thread.
async def asked(path):
    with open(path) as f:
        return f.read() + tenant.get()
