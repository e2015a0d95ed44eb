"""The command line ``gocluster``."""
