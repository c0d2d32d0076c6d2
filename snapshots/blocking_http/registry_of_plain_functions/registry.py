HANDLERS = {}


def register(name):
    def decorator(function):
        HANDLERS[name] = function
        return function

    return decorator


@register("empty")
def empty():
    return ""
