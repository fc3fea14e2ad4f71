"""At home in other graders: courses, suites and grades in the forms that nbgrader, otter and Gradescope use."""
