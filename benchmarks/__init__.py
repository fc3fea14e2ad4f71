"""How long grading takes, beside other graders: `make bench`. Nothing here is part of the package."""
