"""The form of one family: the family, its members, the questions, and the class beside them."""
