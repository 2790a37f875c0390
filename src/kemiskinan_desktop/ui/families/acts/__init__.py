"""What happens to a family: a dialog for each named act."""
