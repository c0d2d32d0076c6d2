import os


class Checkpoints:
    def exists(self, path):
        raise NotImplementedError


class FileCheckpoints(Checkpoints):
    def exists(self, path):
        return os.path.isfile(path)
