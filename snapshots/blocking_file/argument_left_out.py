# What blocks stands below a test of a parameter that the call leaves out, with an empty list in its place.
import os


class Task:
    def __init__(self, description, context=None, seen=None):
        self.description = description
        if context is None:
            context = []
        self.files = self._files(context)
        if seen is None:
            seen = []
        seen.append("a")
        self.seen = self._files(seen) if seen else []

    @staticmethod
    def _files(context):
        if not context:
            return []
        return [name for _, _, names in os.walk(context) for name in names]


class Quiet(Task):
    def __init__(self, description, context=None):
        self.description = description
        if context is None:
            context = []
        self.files = self._files(context)


async def summary():
    return Quiet(description="Summarize.")


async def with_context(folder):
    return Quiet("Summarize.", folder)


async def filled():
    return Task("Summarize.")
