"""A small quiz of every kind of item, one of them drawn, complete in both trees."""

from pathlib import Path

ASSIGNMENT = """
minutes = 5
[title]
ko = "퀴즈"
en = "Quiz"
[limits]
notebook_seconds = 20
cell_seconds = 2
call_seconds = 2
total_seconds = 40
memory_mb = 512
output_mb = 1
"""

ITEMS = """
[[items]]
name = "color"
kind = "single choice"
section = "one"
topic = "sky"
difficulty = 1
title = { ko = "하늘", en = "The sky" }
text = { ko = "하늘의 색은?", en = "Which colour is the sky?" }
options = [{ ko = "빨강", en = "red" }, { ko = "파랑", en = "blue" }, { ko = "초록", en = "green" }]

[[items]]
name = "primes"
kind = "multiple choice"
section = "one"
topic = "numbers"
difficulty = 1
points = 2
title = { ko = "소수", en = "Primes" }
text = { ko = "소수는?", en = "Which are prime?" }
options = [{ ko = "2", en = "2" }, { ko = "4", en = "4" }, { ko = "5", en = "5" }]

[[items]]
name = "total"
kind = "number"
section = "two"
topic = "numbers"
difficulty = 2
drawn = true
title = { ko = "합", en = "Sum" }
text = { ko = "$a + b$는?", en = "What is $a + b$?" }

[[items]]
name = "greeting"
kind = "short text"
section = "two"
topic = "words"
difficulty = 1
title = { ko = "인사", en = "Greeting" }
text = { ko = "인사말은?", en = "How do you greet?" }

[[items]]
name = "capitals"
kind = "matching"
section = "two"
topic = "places"
difficulty = 1
title = { ko = "수도", en = "Capitals" }
text = { ko = "짝을 지으십시오.", en = "Match." }
options = [{ ko = "한국", en = "Korea" }, { ko = "영국", en = "Britain" }]
matches = [{ ko = "런던", en = "London" }, { ko = "파리", en = "Paris" }, { ko = "서울", en = "Seoul" }]

[[items]]
name = "order"
kind = "ordering"
section = "two"
topic = "numbers"
difficulty = 1
title = { ko = "순서", en = "Order" }
text = { ko = "작은 수부터.", en = "Smallest first." }
options = [{ ko = "3", en = "3" }, { ko = "1", en = "1" }, { ko = "2", en = "2" }]
"""

NOTEBOOK = """
# %% [markdown] id="intro" lang="ko"
# # 퀴즈
# %% [markdown] id="intro" lang="en"
# # Quiz
# %% setup="variant" include="variant.py"
# %% student="student_id"
student_id = ""
# %% setup="numbers"
parameters = variant(student_id)
def show(name):
    print(parameters[name])
# %% items="one"
# %% items="two"
"""

VARIANT = '''
"""Numbers of one student."""
import hashlib
def variant(student):
    digest = hashlib.sha256(student.strip().casefold().encode()).digest()
    return {"total": {"a": digest[0] + 10, "b": digest[1] + 10}}
'''

GRADER = """
from autograder.grading import Hint
from autograder.grading.items import matching, multiple_choice, numeric, ordering, short_text, single_choice

def hint(name):
    return Hint(name, ko="다시 생각해 보십시오.", en="Think again.")

test_color = single_choice("color", "B", hint=hint("color"), mistaken={"A": hint("red")})
test_primes = multiple_choice("primes", "AC", hint=hint("primes"), mistaken={"B": hint("even")})
test_total = numeric(
    "total", lambda p: p["a"] + p["b"], hint=hint("total"), mistaken={hint("difference"): lambda p: p["a"] - p["b"]}
)
test_greeting = short_text(
    "greeting", ko=("안녕", "안녕하세요"), en=("hello",), hint=hint("greeting"), mistaken={"bye": hint("bye")}
)
test_capitals = matching("capitals", "1c 2a", hint=hint("capitals"), mistaken={"2b": hint("france")})
test_order = ordering("order", "BCA", hint=hint("order"), mistaken={"ACB": hint("reversed")})
"""

REFERENCE = """
# /// expect
# kind = "reference"
# ///
# %% color
color = "B"
# %% primes
primes = "A, C"
# %% total
total = parameters["total"]["a"] + parameters["total"]["b"]
# %% greeting
greeting = "안녕"
# %% capitals
capitals = "1c 2a"
# %% order
order = "B C A"
"""

MISTAKE = """
# /// expect
# kind = "mistake"
# [score]
# color = 0
# primes = 1
# total = 0
# greeting = 0
# capitals = 0.5
# order = 0
# [hint]
# color = "red"
# primes = "primes"
# total = "other-id"
# greeting = "bye"
# capitals = "france"
# order = "reversed"
# ///
# %% color
color = "a"
# %% primes
primes = ["A"]
# %% total
student_id = "somebody else"
total = variant(student_id)["total"]["a"] + variant(student_id)["total"]["b"]
# %% greeting
greeting = " BYE! "
# %% capitals
capitals = {1: "c", 2: "b"}
# %% order
order = ["A", "C", "B"]
"""


def make_quiz(folder: Path) -> Path:
    """Write the quiz's two trees; returns the library."""
    for path, text in {
        "assignments/quiz/assignment.toml": ASSIGNMENT,
        "assignments/quiz/items.toml": ITEMS,
        "assignments/quiz/notebook.py": NOTEBOOK,
        "assignments/quiz/variant.py": VARIANT,
        "solutions/quiz/test_quiz.py": GRADER,
        "solutions/quiz/reference.py": REFERENCE,
        "solutions/quiz/mistake_all.py": MISTAKE,
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text.lstrip(), encoding="utf-8")
    return folder
