# A `YAML` object keeps what it reads in itself: one of the module is not for two threads.
# asyncfix: --strict
from ruamel.yaml import YAML

yaml = YAML()


async def of_the_module(text):
    return yaml.load(text)


async def own(text):
    own = YAML(typ="safe")
    return own.load(text)
