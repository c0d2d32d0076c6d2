# The class that the plugin brings is not known, but what is made of it remembers the running loop, as its base says.
# asyncfix: refuses loop-affine

from storage import storages


async def stored_names():
    return [storage.name for storage in storages("settings.ini")]
