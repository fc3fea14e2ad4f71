"""The report on a class: `index.html` and a page a student, which need no server and ask nothing of the network.

    write_report    makes the pages (site.py)
    overview.py     the class in figures
    feedback.py     one student's results in the order in which they help
    untrusted.py    what submissions contain, made safe to show

All that a submission contains is text to these pages, never markup: Jinja2 escapes it, `untrusted.visible` unmasks
what hides or reorders text, and a content security policy stops whatever might get past both.
"""

from autograder.report.site import write_report

__all__ = ["write_report"]
