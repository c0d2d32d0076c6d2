# A logger of the project that appends a line to a file: a thread hop takes longer than the line.
# asyncfix: refuses usually-fast
class FileLogger:
    def __init__(self, path):
        self.path = path

    def _append(self, line):
        with open(self.path, "a") as file:
            file.write(line + "\n")

    def info(self, message):
        self._append(message)

    def warning(self, message):
        self._append(message)

    def error(self, message):
        self._append(message)


def announce(logger: FileLogger):
    logger.info("started")


async def crawl(logger: FileLogger, fetch):
    try:
        await fetch()
    except ValueError as error:
        logger.error(f"failed: {error}")
    logger.info("done")


async def run(logger: FileLogger):
    announce(logger)
