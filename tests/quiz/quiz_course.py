"""A course of one quiz about fruit, with a question of every kind; what is hidden in it is easy to recognise."""

from __future__ import annotations

from autograder.verdict import CheckOutcome, Grade

FILES = {
    "course.toml": """
        format = 1
        title = { en = "Fruit", ko = "과일" }
        seed_key = "pips"
    """,
    "assignments/fruit/assignment.toml": """
        format = 1
        title = { en = "Fruit", ko = "과일" }
        module = "fruit"
        limits = { call_s = 1, load_s = 2, cpu_s = 10, memory_mib = 512, output_kib = 4, reply_mib = 4 }
        due = 2027-03-08T09:00:00+09:00
    """,
    "assignments/fruit/quiz.toml": """
        format = 1
        [[question]]
        id = "yellow"
        kind = "choice"
        points = 1
        title = { en = "A colour", ko = "색" }
        text = { en = "Which one is yellow, as in `color`?", ko = "노란 것은? `색`" }
        choices = [
            { en = "plum", ko = "자두" },
            { en = "lemon", ko = "레몬" },
            { en = "<b>lime</b>", ko = "<b>라임</b>" },
            { en = "cherry", ko = "체리" },
            { en = "fig", ko = "무화과" },
        ]
        [[question]]
        id = "stones"
        kind = "several"
        points = 2
        title = { en = "Stones", ko = "씨" }
        text = { en = "Which have a stone?", ko = "단단한 씨가 있는 것은?" }
        choices = [
            { en = "plum", ko = "자두" },
            { en = "kiwi", ko = "키위" },
            { en = "cherry", ko = "체리" },
            { en = "grape", ko = "포도" },
        ]
        [[question]]
        id = "ripe"
        kind = "choice"
        points = 1
        shuffle = false
        title = { en = "Ripe", ko = "익음" }
        text = { en = "When is it ripe?", ko = "언제 익나요?" }
        choices = [{ en = "early", ko = "일찍" }, { en = "late", ko = "늦게" }]
        [[question]]
        id = "weight"
        kind = "number"
        points = 1
        title = { en = "A weight", ko = "무게" }
        text = { en = "How heavy?", ko = "얼마나 무겁나요?" }
        [[question]]
        id = "count"
        kind = "number"
        points = 1
        title = { en = "A count", ko = "개수" }
        text = { en = "How many?", ko = "몇 개인가요?" }
        [[question]]
        id = "name"
        kind = "text"
        points = 2
        title = { en = "A name", ko = "이름" }
        text = { en = "What is it called?", ko = "무엇이라고 부르나요?" }
    """,
    "assignments/fruit/lesson.en.md": """
        # Fruit
        <!-- setup -->
        <!-- question: yellow -->
        <!-- question: stones -->
        <!-- question: ripe -->
        <!-- question: weight -->
        <!-- question: count -->
        <!-- question: name -->
    """,
    "assignments/fruit/lesson.ko.md": """
        # 과일
        <!-- setup -->
        <!-- question: yellow -->
        <!-- question: stones -->
        <!-- question: ripe -->
        <!-- question: weight -->
        <!-- question: count -->
        <!-- question: name -->
    """,
    "suites/fruit/key.toml": """
        format = 1
        [[question]]
        id = "yellow"
        answer = "B"
        explanation = { en = "CANARY one explains lemons.", ko = "카나리아 하나가 레몬을 설명합니다." }
        [[question]]
        id = "stones"
        answer = ["A", "C"]
        explanation = { en = "CANARY two explains stones.", ko = "카나리아 둘이 씨를 설명합니다." }
        [[question]]
        id = "ripe"
        answer = "B"
        explanation = { en = "CANARY three explains <i>seasons</i>.", ko = "카나리아 셋이 계절을 설명합니다." }
        [[question]]
        id = "weight"
        answer = 31415.9
        tolerance = 0.5
        explanation = { en = "CANARY four explains weights.", ko = "카나리아 넷이 무게를 설명합니다." }
        [[question]]
        id = "count"
        answer = 2718281
        explanation = { en = "CANARY five explains counts.", ko = "카나리아 다섯이 개수를 설명합니다." }
        [[question]]
        id = "name"
        answer = ["Quince-Pear", "모과 배"]
        explanation = { en = "CANARY six explains names.", ko = "카나리아 여섯이 이름을 설명합니다." }
    """,
    "suites/fruit/en.po": """
        msgid ""
        msgstr "Content-Type: text/plain; charset=utf-8"

        msgid "hint.takes_the_plum"
        msgstr "Plums are blue."
    """,
    "suites/fruit/ko.po": """
        msgid ""
        msgstr "Content-Type: text/plain; charset=utf-8"

        msgid "hint.takes_the_plum"
        msgstr "자두는 파랗습니다."
    """,
    "solutions/fruit/accepted/reference.py": '''
        """All answers."""

        edition = "common"
        yellow = "B"
        stones = ["A", "C"]
        ripe = "B"
        weight = 31415.9
        count = 2718281
        name = "quince pear"
    ''',
    "solutions/fruit/wrong_answer/takes_the_plum.py": '''
        """Takes the plum.

        Caught by: yellow::answer
        Hint: takes_the_plum
        """

        yellow = "A"
    ''',
}
RIGHT = {"yellow": ["lemon"], "stones": ["plum", "cherry"], "ripe": ["late"]}  # texts of the right choices
OTHERS = {"weight": 31415.9, "count": 2718281, "name": "모과배"}


def checks(grade: Grade) -> dict[str, CheckOutcome]:
    """The one check of every question."""
    return {question.id: question.checks[0] for question in grade.questions}
