# `__all__` names `render` only, so that `load` is the one defined here.
# asyncfix: clean
def load(key):
    return {"title": key}


from views import *  # noqa: E402,F403


async def page(key):
    return render(load(key))  # noqa: F405
