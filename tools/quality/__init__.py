"""Measures the built portal: every kind of page in every edition, at every size, in the dark, on paper, by keyboard."""
