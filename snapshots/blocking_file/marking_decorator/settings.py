def callback(function):
    setattr(function, "_is_callback", True)
    return function


@callback
def load(path):
    with open(path) as file:
        return file.read()
