# An object that is only handed out, by `getattr` or from a container, was there before: a helper that changes it is no safe hop.
def apply(options, path):
    options.settings = open(path).read()


async def by_parameter(options, path):
    apply(options, path)


async def by_getattr(instance, path):
    options = getattr(instance, "_options", None)
    apply(options, path)


async def by_attribute(instance, path):
    apply(instance.options, path)


async def own(path):
    options = type("O", (), {})()
    apply(options, path)


async def from_a_container(known, key, path):
    apply(known.get(key), path)
