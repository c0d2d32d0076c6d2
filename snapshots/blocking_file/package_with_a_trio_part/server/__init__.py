from .stream import Stream
