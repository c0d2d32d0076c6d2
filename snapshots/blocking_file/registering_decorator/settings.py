LOADERS = {}


def register(name):
    def decorate(function):
        LOADERS[name] = function
        return function

    return decorate


@register("file")
def load(path):
    with open(path) as file:
        return file.read()
