"""Makes the registries of units and service centres: `python3 -m tools.units DATA` reads the facts, writes the YAML."""
