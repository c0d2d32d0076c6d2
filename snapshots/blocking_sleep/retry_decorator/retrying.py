import functools
import time


def retry(attempts):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(attempts):
                try:
                    return function(*args, **kwargs)
                except ValueError:
                    time.sleep(2**attempt)
            return function(*args, **kwargs)

        return wrapper

    return decorate
