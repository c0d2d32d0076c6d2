from abc import ABC, abstractmethod

import requests


class Store(ABC):
    @abstractmethod
    def load(self, key): ...

    def describe(self):
        return f"{type(self).__name__} (requests {requests.__version__})"
