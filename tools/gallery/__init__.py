"""The component gallery: every component with its parameters and examples, on screens and on paper."""
