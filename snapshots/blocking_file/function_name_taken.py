# The module has a function of the name already, and the block calls it.


def read_config(text):
    return dict(line.split("=") for line in text.splitlines())


async def load(path):
    with open(path) as f:
        config = read_config(f.read())
    print(config)
