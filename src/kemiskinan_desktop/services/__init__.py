"""One class per noun; one public method is one thing a person does and one transaction."""
