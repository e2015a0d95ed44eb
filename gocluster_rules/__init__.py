"""The admission criteria of the go-cluster programme as rules: catalogue, evaluation and reasons."""

__version__ = "0.2.0"
