# A name that is read and then given what was read: the function takes the one and returns the other.


async def resolve(inline: bool, text: str) -> str:
    if not inline:
        with open(text) as file:
            text = file.read()
    return text


async def resolve_or_keep(text: str) -> str:
    try:
        with open(text) as file:
            text = file.read()
    except OSError:
        pass
    return text
