"""One rule = one file = one name = one explanation. The order stands in registry.py."""
