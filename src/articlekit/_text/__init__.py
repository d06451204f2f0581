"""Facts about writing that are true of no one language: marks, the words and pieces of titles, the width of signs."""
