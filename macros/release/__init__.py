"""A release: all that is delivered in one archive, with what is needed to check it and to build it again."""
