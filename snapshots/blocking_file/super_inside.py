# `super()` without arguments has no meaning in a function that is no method.
# asyncfix: refuses frame-dependent


class Journal:
    def render(self, entry):
        return f"{entry}\n"


class NumberedJournal(Journal):
    async def add(self, path, entry):
        with open(path, "a") as f:
            f.write(super().render(entry))
