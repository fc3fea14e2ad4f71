"""The grader's side of the sandbox: isolation levels, how bubblewrap is called, the zygote's process, its workers."""
