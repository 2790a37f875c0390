"""The same services without a window: one command, one thing done."""
