"""The fixed words of reports, in both languages."""

from autograder.model import Bilingual, CellRole, CellStatus, NotebookStatus, Outcome

OUTCOMES: dict[Outcome, Bilingual] = {
    Outcome.PASSED: Bilingual("통과", "Passed"),
    Outcome.PARTIAL: Bilingual("부분 점수", "Partly right"),
    Outcome.FAILED: Bilingual("기대한 결과와 다름", "Not the expected result"),
    Outcome.CRASHED: Bilingual("실행 중 비정상 종료", "Crashed while running"),
    Outcome.TIMED_OUT: Bilingual("시간 초과", "Took too long"),
    Outcome.OUT_OF_MEMORY: Bilingual("메모리 초과", "Used too much memory"),
    Outcome.OUTPUT_LIMIT: Bilingual("출력 한도 초과", "Printed too much"),
    Outcome.NOT_RUN: Bilingual("실행하지 못함", "Could not be run"),
    Outcome.NOT_REBUILDABLE: Bilingual("다시 만들 수 없는 모델", "The model can't be rebuilt"),
}

NOTEBOOKS: dict[NotebookStatus, Bilingual] = {
    NotebookStatus.RAN: Bilingual("노트북이 처음부터 끝까지 실행되었습니다.", "Your notebook ran from top to bottom."),
    NotebookStatus.ERROR: Bilingual(
        "노트북을 실행하는 중에 오류가 났습니다.", "An error came up while your notebook ran."
    ),
    NotebookStatus.CRASHED: Bilingual(
        "노트북을 실행하는 중에 파이썬이 비정상 종료되었습니다.", "Python crashed while your notebook ran."
    ),
    NotebookStatus.TIMED_OUT: Bilingual(
        "노트북이 정해진 시간 안에 끝나지 않았습니다.", "Your notebook did not finish within the time allowed."
    ),
    NotebookStatus.OUT_OF_MEMORY: Bilingual(
        "노트북이 허용된 것보다 많은 메모리를 사용했습니다.", "Your notebook used more memory than allowed."
    ),
    NotebookStatus.OUTPUT_LIMIT: Bilingual(
        "노트북이 허용된 것보다 많은 내용을 출력했습니다.", "Your notebook printed more than allowed."
    ),
    NotebookStatus.UNREADABLE: Bilingual(
        "제출한 파일을 노트북으로 읽을 수 없습니다.", "The file you submitted can't be read as a notebook."
    ),
}

CELL_STATUSES: dict[CellStatus, Bilingual] = {
    CellStatus.ERROR: Bilingual("오류", "Error"),
    CellStatus.SKIPPED: Bilingual("건너뜀", "Skipped"),
    CellStatus.NOT_RUN: Bilingual("실행하지 않음", "Not run"),
    CellStatus.CRASHED: Bilingual("비정상 종료", "Crashed"),
    CellStatus.TIMED_OUT: Bilingual("시간 초과", "Took too long"),
    CellStatus.OUT_OF_MEMORY: Bilingual("메모리 초과", "Out of memory"),
    CellStatus.OUTPUT_LIMIT: Bilingual("출력 한도 초과", "Printed too much"),
}

CELL_ROLES: dict[CellRole, Bilingual] = {
    CellRole.ANSWER: Bilingual("내 답안", "Your answer"),
    CellRole.MANUAL: Bilingual("내 답안", "Your answer"),
    CellRole.CHECK: Bilingual("공개 검사", "Public check"),
    CellRole.SETUP: Bilingual("준비", "Setup"),
    CellRole.STUDENT: Bilingual("학번", "Your id"),
    CellRole.EXTRA: Bilingual("추가한 셀", "Your own cell"),
}

CURVES: dict[str, Bilingual] = {
    "loss": Bilingual("손실", "Loss"),
    "accuracy": Bilingual("정확률", "Accuracy"),
}

DATA: dict[str, Bilingual] = {
    "mnist": Bilingual("MNIST", "MNIST"),
    "digits": Bilingual("MNIST를 대신한 손글씨 숫자", "handwritten digits in place of MNIST"),
}

LABELS: dict[str, Bilingual] = {
    "feedback": Bilingual("채점 결과", "Feedback"),
    "student": Bilingual("학생", "Student"),
    "received": Bilingual("제출", "Received"),
    "graded": Bilingual("채점", "Graded"),
    "data": Bilingual("데이터", "Data"),
    "submission": Bilingual("제출물 번호", "Submission"),
    "points": Bilingual("점", "points"),
    "provisional": Bilingual(
        "아직 선생님이 채점하지 않은 문제가 있어 잠정 점수입니다.",
        "Provisional: some answers still wait for your teacher.",
    ),
    "faulty": Bilingual(
        "채점 시스템의 문제로 아직 채점하지 못했습니다. 점수에는 영향이 없으며 다시 채점합니다.",
        "We could not grade this yet because of a problem on our side. It costs you nothing and will be graded again.",
    ),
    "late": Bilingual(
        "늦게 제출하여 {points}점을 뺐습니다. 빼기 전의 점수는 {before}점입니다.",
        "{points} points were taken off for handing in late; before that the score was {before}.",
    ),
    "teacher": Bilingual("선생님", "Your teacher"),
    "tasks": Bilingual("문제별 점수", "Score by task"),
    "task": Bilingual("문제", "Task"),
    "score": Bilingual("점수", "Score"),
    "checks": Bilingual("통과한 검사", "Tests passed"),
    "waiting": Bilingual("채점 대기", "Waiting"),
    "waits": Bilingual("선생님이 직접 채점합니다.", "Your teacher grades this one."),
    "look": Bilingual("다시 살펴볼 점", "What to look at again"),
    "perfect": Bilingual("모든 문제를 맞혔습니다. 잘했습니다!", "Everything is right. Well done!"),
    "hint": Bilingual("힌트", "Hint"),
    "times": Bilingual("검사 {count}개", "{count} tests"),
    "cell": Bilingual("{number}번째 셀", "cell {number}"),
    "restored": Bilingual("복원된 셀", "put back"),
    "curve": Bilingual("학습 곡선", "Learning curve"),
    "curve_from": Bilingual(
        "숨은 검사를 시작하기 전에 노트북에 있던 값입니다.",
        "From your notebook as it was before the hidden tests began.",
    ),
    "curve_title": Bilingual("세대에 따른 {measure}", "{measure} by epoch"),
    "curve_text": Bilingual(
        "{measure}({line}), 세대 {first}부터 {last}까지: 처음 {begin}, 마지막 {end}, "
        "가장 낮은 값 {low}(세대 {low_at}), 가장 높은 값 {high}(세대 {high_at}).",
        "{measure} ({line}), epochs {first} to {last}: first {begin}, last {end}, "
        "lowest {low} (epoch {low_at}), highest {high} (epoch {high_at}).",
    ),
    "epoch": Bilingual("세대", "Epoch"),
    "training": Bilingual("학습", "training"),
    "validation": Bilingual("검증", "validation"),
    "notebook": Bilingual("실행한 노트북", "Your notebook as it was run"),
    "before": Bilingual(
        "숨은 검사를 시작하기 전까지의 출력만 보입니다.", "Only output from before the hidden tests began is shown."
    ),
    "empty": Bilingual("보여 줄 셀이 없습니다.", "There are no cells to show."),
    "blank": Bilingual("빈 셀입니다.", "This cell is empty."),
    "cut": Bilingual("… 출력이 길어 {count}자를 줄였습니다 …", "… {count} characters of long output left out …"),
    "cut_cells": Bilingual("셀이 너무 많아 {count}개는 보이지 않습니다.", "{count} more cells are not shown."),
    "cut_outputs": Bilingual("출력이 너무 많아 {count}개는 보이지 않습니다.", "{count} more outputs are not shown."),
    "no_figure": Bilingual("보여 줄 수 없는 그림입니다.", "This figure can't be shown."),
}
