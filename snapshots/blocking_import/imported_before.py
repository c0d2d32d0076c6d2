# Every import but the first finds the module in `sys.modules`.
# asyncfix: refuses usually-fast
import importlib
from types import ModuleType


def backend(name: str) -> ModuleType:
    return importlib.import_module(f"backends.{name}")


async def store(name: str, key: str) -> None:
    module = backend(name)
    await module.store(key)
    await importlib.import_module("backends.audit").note(key)
