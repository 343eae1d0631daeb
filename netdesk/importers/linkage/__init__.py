"""Which of very many people could be one, all at once, in columns; judged by the rules of `likeness`."""
