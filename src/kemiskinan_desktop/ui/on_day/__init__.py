"""A family as it stood on a day; shown by every screen that knows a family."""
