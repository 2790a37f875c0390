"""What is seen, clicked and read by a person."""
