"""Proofs of the form endpoint in sizes that CI does not wait for; tests/forms runs them small."""
