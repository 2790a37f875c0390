"""What is true with pencil and paper: frozen values and pure functions, standard library only."""
