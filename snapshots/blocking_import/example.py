# The first import of a plugin reads and runs its files.
# asyncfix: flags --unsafe-fixes --strict
import importlib


async def load_plugin(name: str):
    module = importlib.import_module(f"plugins.{name}")
    return module.Plugin()
