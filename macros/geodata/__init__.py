"""Makes the data on places that the rules carry, from packages that are neither imported nor delivered."""
