"""The first window: which office is opened, and how a new one begins."""
