"""Gradescope: an autograder zip made from an assignment, and what runs from it in Gradescope's container.

bundle.py      the zip: scripts, wheels, the course's files for one assignment
settings.py    what the instructor chose, carried in the zip
run.py         what `run_autograder` starts: grades the one submission that is there
results.py     a result of ours as Gradescope's results.json
setup.sh, run_autograder    the two scripts that the platform calls
"""
