"""The form endpoint: a process of its own that takes what residents send, and the office's side of it."""
