# asyncfix: --unsafe-fixes
# What the worker thread assigns may be seen by others: the object was kept or given away before, or holds what it was given.
import json

REGISTRY = {}


class Contract:
    def __init__(self, path, types):
        self.path = path
        self.types = types

    def parse(self):
        with open(self.path) as f:
            self.types.update(json.load(f))

    def rename(self):
        with open(self.path) as f:
            self.path = f.read()

    @classmethod
    def registered(cls, path):
        contract = cls(path, {})
        REGISTRY[path] = contract
        contract.rename()
        return contract


async def holds_what_was_given(path, types):
    return Contract(path, types).parse()


async def kept_by_helper(path):
    return Contract.registered(path)


async def given_away(path, watch):
    contract = Contract(path, {})
    watch(contract)
    contract.rename()


async def given_in_last_round(path, watch):
    contract = Contract(path, {})
    for _ in range(2):
        contract.rename()
        watch(contract)


async def bound_method(path, loop):
    contract = Contract(path, {})
    loop.call_later(1, contract.rename)
    contract.rename()


class Service:
    def __init__(self, path):
        self.contract = Contract(path, {})

    async def of_attribute(self):
        self.contract.rename()
