import functools
from typing import Any, Callable, TypeVar, cast

CallableT = TypeVar("CallableT", bound=Callable[..., Any])


def lru_cache(*, maxsize: int | None = 128) -> Callable[[CallableT], CallableT]:
    wrapper = functools.lru_cache(maxsize=maxsize)
    return cast(Any, wrapper)
