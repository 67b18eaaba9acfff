"""kazrights: casework for people at risk, on one laptop, encrypted."""

__version__ = "0.1.0"
