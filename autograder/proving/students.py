"""The made-up students of the demo class, and their roster as a registrar's CSV file."""

import csv
import io
from collections.abc import Iterable

import msgspec

from autograder.gradebook.roster import RosterRow
from autograder.model import Language

_KOREAN = (
    ("kim-haneul", "김", "하늘"), ("lee-seojun", "이", "서준"), ("park-jiwoo", "박", "지우"),
    ("choi-minseo", "최", "민서"), ("jung-doyun", "정", "도윤"), ("kang-haeun", "강", "하은"),
    ("cho-siwoo", "조", "시우"), ("yoon-soah", "윤", "소아"), ("jang-eunwoo", "장", "은우"),
    ("lim-jia", "임", "지아"), ("han-yujun", "한", "유준"), ("oh-dain", "오", "다인"),
    ("seo-jihoon", "서", "지훈"), ("shin-yerin", "신", "예린"), ("kwon-taeyang", "권", "태양"),
    ("hwang-nari", "황", "나리"), ("ahn-garam", "안", "가람"), ("song-byeol", "송", "별"),
    ("ryu-dahye", "류", "다혜"), ("hong-sol", "홍", "솔"),
)  # fmt: skip
_OTHERS = (
    ("allen", "Allen", "Ruth"), ("baker", "Baker, Jr.", "Tom"), ("carter", "Carter", 'Eve "Evie"'),
    ("davis", "Davis", "Omar"), ("evans", "Evans", "Nia"), ("fisher", "Fisher", "Leo"), ("green", "Green", "Ada"),
    ("harris", "Harris", "Ben"), ("ingram", "Ingram", "Zoe"), ("jones", "Jones", "Sam"), ("keller", "Keller", "Ida"),
    ("lewis", "Lewis", "Max"), ("morgan", "Morgan", "Amy"), ("nelson", "Nelson", "Jon"), ("owens", "Owens", "Kim"),
    ("parker", "Parker", "Lee"), ("quinn", "Quinn", "Uma"), ("reed", "Reed", "Ian"), ("scott", "Scott", "Ana"),
    ("turner", "Turner", "Ray"), ("usher", "Usher", "Eli"), ("vance", "Vance", "Joy"), ("walker", "Walker", "Dan"),
    ("young", "Young", "Mia"), ("zhang", "Zhang", "Wei"),
)  # fmt: skip
_FIRST_LMS_ID = 52_001
_SECTIONS = ("A", "B")


def _students() -> Iterable[RosterRow]:
    for number, (identity, last, first) in enumerate((*_KOREAN, *_OTHERS)):
        yield RosterRow(
            student_id=identity,
            first_name=first,
            last_name=last,
            email=f"{identity}@example.org",
            # One in seven came late and has no account in the LMS yet.
            lms_id=None if number % 7 == 6 else str(_FIRST_LMS_ID + number),
            section=_SECTIONS[number % len(_SECTIONS)],
            language=Language.KO if number < len(_KOREAN) else Language.EN,
        )


STUDENTS = tuple(_students())


def roster_csv(students: Iterable[RosterRow]) -> str:
    """The file that `autograder roster import` reads."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, RosterRow.__struct_fields__)
    writer.writeheader()
    writer.writerows(msgspec.to_builtins(student) for student in students)
    return text.getvalue()
