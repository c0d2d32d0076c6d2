def attempt(function):
    for _ in range(3):
        result = function()
        if result:
            return result
    return None
