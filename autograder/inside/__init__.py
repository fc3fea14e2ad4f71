"""What runs inside the sandbox. Nothing here imports the rest of the autograder.

zygote.py   imports NumPy (or TensorFlow) once, forks one warden a submission
warden.py   forks and confines the worker, keeps what it prints, ends it, reports how it ended
confine.py  namespaces, Landlock, limits, system call filter
worker.py   runs the student's statements and answers calls; hostile from the first statement on
wire.py     how values cross; the grader uses the same module on its side
"""
