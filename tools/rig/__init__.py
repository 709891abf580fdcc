"""What the Makefile calls: the environment, the browser, the checks and the generated pages."""
