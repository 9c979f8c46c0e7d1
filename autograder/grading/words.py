"""The plain words for what can be wrong with an answer, in both languages.

None takes a value from the answer: an answer is given after the question, so a value in it could be a hidden input.
"""

import math

from autograder.model import Bilingual

NOT_ANSWERED = Bilingual(ko="아직 답을 쓰지 않은 문제입니다.", en="This task has no answer yet.")
NOT_DEFINED = Bilingual(
    ko="이 이름의 함수를 찾을 수 없습니다. 이름을 바꾸었거나, 함수를 정의하는 셀에서 오류가 났을 수 있습니다.",
    en="There is no function of this name. Was it renamed, or did the cell that defines it fail?",
)
NOT_CALLABLE = Bilingual(
    ko="이 이름이 함수가 아닌 다른 값을 가리키고 있습니다.",
    en="This name stands for something that can't be called like a function.",
)
NO_VARIABLE = Bilingual(
    ko="이 이름의 변수를 찾을 수 없습니다. 이름을 바꾸었거나, 답을 쓴 셀에서 오류가 났을 수 있습니다.",
    en="There is no variable of this name. Was it renamed, or did the cell with the answer fail?",
)
NOT_PLAIN = Bilingual(
    ko="이 이름이 가리키는 값을 답으로 읽을 수 없습니다. 설명에 적힌 형식으로 쓰십시오.",
    en="What this name stands for can't be read as an answer. Write it in the form that the text gives.",
)
NO_CHOICE = Bilingual(
    ko='보기의 글자 하나로 읽을 수 없는 답입니다. 예: "A"',
    en='This can\'t be read as one letter. Write it as in: "A"',
)
NO_CHOICES = Bilingual(
    ko='보기의 글자들로 읽을 수 없는 답입니다. 예: "A, B"',
    en='This can\'t be read as letters. Write them as in: "A, B"',
)
NO_NUMBER = Bilingual(
    ko="수 하나로 읽을 수 없는 답입니다. 예: 0.25",
    en="This can't be read as one number. Write it as in: 0.25",
)
NO_TEXT = Bilingual(
    ko='짧은 글로 읽을 수 없는 답입니다. 따옴표 안에 쓰십시오. 예: "낱말"',
    en='This can\'t be read as a short text. Write it in quotes, as in: "word"',
)
NO_MATCHING = Bilingual(
    ko='짝으로 읽을 수 없는 답입니다. 예: "1a 2b 3c"',
    en='This can\'t be read as pairs. Write them as in: "1a 2b 3c"',
)
NO_ORDERING = Bilingual(
    ko='순서로 읽을 수 없는 답입니다. 예: "A B C"',
    en='This can\'t be read as an order. Write it as in: "A B C"',
)
NOTHING = Bilingual(
    ko="함수가 아무것도 반환하지 않았습니다(None). return 문을 확인하십시오.",
    en="The function returned nothing (None). Is there a return statement?",
)
WRONG_TYPE = Bilingual(
    ko="반환한 값의 자료형이 문제에서 요구한 것과 다릅니다.",
    en="What was returned is not of the type that the task asks for.",
)
WRONG_SHAPE = Bilingual(
    ko="반환한 값의 모양(shape)이 문제에서 요구한 것과 다릅니다.",
    en="The shape of what was returned is not the one that the task asks for.",
)
WRONG_DTYPE = Bilingual(
    ko="반환한 값의 dtype이 문제에서 요구한 것과 다릅니다.",
    en="The dtype of what was returned is not the one that the task asks for.",
)
WRONG_COUNT = Bilingual(
    ko="반환한 값의 개수가 문제에서 요구한 것과 다릅니다.",
    en="The number of values returned is not the one that the task asks for.",
)
NOT_FINITE = Bilingual(
    ko="반환한 값에 NaN이나 무한대가 들어 있습니다.",
    en="What was returned holds NaN or infinity.",
)
TOO_LARGE = Bilingual(
    ko="반환한 값이 너무 커서 채점할 수 없습니다.",
    en="What was returned is too large to be graded.",
)
HUNG = Bilingual(
    ko="함수가 제한 시간 안에 끝나지 않았습니다.",
    en="The function did not finish within its time limit.",
)
HUNG_BEFORE = Bilingual(
    ko="이 함수는 앞선 검사에서 두 번 제한 시간을 넘겨 더 호출하지 않았습니다.",
    en="This function ran past its time limit twice before, so it was not called again.",
)
CRASHED = Bilingual(
    ko="함수를 실행하는 중에 파이썬 프로세스가 종료되었습니다.",
    en="The Python process ended while the function was running.",
)
OUT_OF_MEMORY = Bilingual(
    ko="함수가 허용된 메모리보다 많이 사용했습니다.",
    en="The function used more memory than it may.",
)
OUTPUT_LIMIT = Bilingual(
    ko="함수가 허용된 양보다 많이 출력했습니다.",
    en="The function printed more than it may.",
)
NO_TIME_LEFT = Bilingual(
    ko="이 과제에 주어진 채점 시간을 모두 사용해서 이 검사는 실행하지 못했습니다.",
    en="The time for grading this assignment was used up before this test could run.",
)
NOTEBOOK_UNUSABLE = Bilingual(
    ko="노트북을 끝까지 실행할 수 없어서 이 검사는 실행하지 못했습니다.",
    en="The notebook could not be run to its end, so this test could not run.",
)

NO_FIGURE = Bilingual(
    ko="함수가 그래프를 그리지 않았습니다. matplotlib으로 그렸는지, 그린 것을 닫지 않았는지 확인하십시오.",
    en="The function drew no figure. Does it draw with matplotlib, and leave open what it has drawn?",
)

NOT_A_MODEL = Bilingual(
    ko="반환한 값이 Keras 모델이 아닙니다.",
    en="What was returned is not a Keras model.",
)
OWN_CLASS = Bilingual(
    ko="모델에 직접 만든 클래스나 다시 만들 수 없는 층이 있습니다. keras.layers의 층만으로 모델을 구성하십시오.",
    en="The model has a class of your own, or a layer that can't be rebuilt. Build it from keras.layers alone.",
)
OWN_FUNCTION = Bilingual(
    ko="모델에 Lambda 층이나 직접 만든 함수가 있어 다시 만들 수 없습니다. 활성 함수는 'tanh'와 같은 이름으로 쓰십시오.",
    en="The model can't be rebuilt: it has a Lambda layer or a function of your own. Name activations, as in 'tanh'.",
)
NOT_BUILT = Bilingual(
    ko="모델이 입력의 모양을 아직 모릅니다. 첫 층으로 keras.Input(shape=…)을 두십시오.",
    en="The model does not know the shape of its input yet. Begin it with keras.Input(shape=…).",
)
SEVERAL_INPUTS = Bilingual(
    ko="입력이 하나인 모델만 채점할 수 있습니다.",
    en="Only a model with a single input can be graded.",
)
NOT_REBUILT = Bilingual(
    ko="모델을 구성과 가중치로부터 다시 만들 수 없습니다. keras.layers의 층과 이름으로 쓴 활성 함수를 사용하십시오.",
    en="The model can't be rebuilt from its configuration and weights. Use keras.layers, and name activations.",
)
REBUILT_DIFFERS = Bilingual(
    ko="구성과 가중치로 다시 만든 모델의 예측이 원래 모델의 예측과 다릅니다.",
    en="Rebuilt from its configuration and weights, the model predicts otherwise than it did in your notebook.",
)


def accuracy(share: float, full: float) -> Bilingual:
    """How good a model was, to a whole percent: no more than a student needs to judge it."""
    got, needed = math.floor(100 * share), math.ceil(100 * full)
    return Bilingual(
        ko=f"학습한 모델이 처음 보는 이미지 가운데 약 {got}%를 맞혔습니다. 만점은 약 {needed}%부터입니다.",
        en=f"The trained model named about {got} % of images that it had never seen. Full marks begin near {needed} %.",
    )


_EXCEPTIONS = frozenset(
    {
        "ArithmeticError", "AssertionError", "AttributeError", "FileNotFoundError", "FloatingPointError", "ImportError",
        "IndexError", "InvalidArgumentError", "KeyError", "LookupError", "MemoryError", "ModuleNotFoundError",
        "NameError", "OSError", "OverflowError", "PermissionError", "RecursionError", "RuntimeError", "SyntaxError",
        "SystemExit", "TypeError", "UnboundLocalError", "UnicodeDecodeError", "ValueError", "ZeroDivisionError",
    }
)  # fmt: skip


def raised(error: str) -> Bilingual:
    """That the function raised; only well-known names are repeated, since the student's code chooses the name."""
    if error not in _EXCEPTIONS:
        return Bilingual(ko="함수를 실행하는 중에 오류가 났습니다.", en="The function raised an error.")
    return Bilingual(ko=f"함수를 실행하는 중에 {error} 오류가 났습니다.", en=f"The function raised {error}.")
