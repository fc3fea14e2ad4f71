"""What students of the course install: public checks, figures, a gradient checker. It knows nothing of the grading."""

__version__ = "0.1.0"
