# asyncfix: refuses unsafe
# One camera for all tasks: two threads at once end the process.
import cv2


class Camera:
    def __init__(self, capture: cv2.VideoCapture):
        self.capture = capture

    async def frame(self):
        ok, frame = self.capture.read()
        return frame if ok else None
