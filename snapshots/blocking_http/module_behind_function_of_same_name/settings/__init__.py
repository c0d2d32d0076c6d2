from .values import config

__all__ = ["config"]
