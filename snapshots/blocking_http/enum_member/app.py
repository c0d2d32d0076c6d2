# Members of an enumeration are values; the function of the same name is another one.
# asyncfix: clean
from kinds import Kind


async def label(kind: Kind):
    return Kind(kind).value.title()
