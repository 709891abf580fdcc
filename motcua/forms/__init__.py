"""The form endpoint: takes what residents send, keeps it, and hands it to the office."""
