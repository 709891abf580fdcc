"""The form endpoint: takes what residents send, keeps what it has acknowledged, and hands it to the office."""
