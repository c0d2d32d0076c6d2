class Menu:
    def __init__(self):
        self.feeds = []

    def add(self, feed):
        self.feeds.append(feed)
