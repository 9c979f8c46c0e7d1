# %% [markdown] id="intro" lang="ko"
# # 학습 곡선 그리기와 읽기
#
# 신경망을 학습하면 세대(epoch)마다 손실과 정확률이 나옵니다. 숫자를 늘어놓아서는 보이지 않는 것이 곡선으로 그리면 한눈에 보입니다. 학습이 아직 덜
# 되었는지, 충분한지, 학습 데이터를 외우기 시작했는지를 곡선이 알려 줍니다. 이 과제에서는 학습 곡선을 **그리고**, 곡선에서 결론을 **읽어** 냅니다.
#
# **기록.** 케라스의 `fit`이 돌려주는 객체에는 `history`라는 딕셔너리가 들어 있습니다. 키는 측정한 값의 이름이고, 값은 세대마다 하나씩인 실수의 리스트입니다.
# 키의 앞에 `val_`이 붙은 것은 **검증 데이터**, 곧 학습에 쓰지 않고 떼어 둔 데이터에서 측정한 값입니다. 이 과제의 함수는 모두 이런 딕셔너리를
# `history`라는 인수로 받습니다.
#
# | 키 | 뜻 |
# | --- | --- |
# | `history["loss"]`, `history["accuracy"]` | 학습 데이터에서 측정한 손실과 정확률 |
# | `history["val_loss"]`, `history["val_accuracy"]` | 검증 데이터에서 측정한 손실과 정확률 |
#
# 정확률은 0과 1 사이의 실수입니다. 세대의 수는 `history`마다 다르며 1 이상입니다. **세대의 번호는 1부터 셉니다.** 케라스가 화면에 `Epoch 1/30`이라고 쓰는
# 것과 같습니다. 리스트의 인덱스는 0부터이므로 세대 $e$의 값은 인덱스 $e-1$에 있습니다.
#
# **푸는 방법**
#
# * 문제마다 함수가 하나씩 있습니다. `raise NotImplementedError` 줄을 지우고 그 자리에 코드를 쓰십시오. 함수의 이름과 매개변수는 바꾸지 마십시오.
# * 바로 아래의 검사 셀을 실행하십시오. 오류가 나지 않으면 통과한 것입니다. 그래프를 그리는 문제에서는 그린 그래프가 검사 셀 아래에 나타납니다. 눈으로도 살펴보십시오.
# * 필요한 데이터는 모두 인수로 들어옵니다. 준비 셀의 `example`은 검사에만 쓰고, 함수 안에서는 인수를 쓰십시오. 인수로 받은 딕셔너리와 리스트는 바꾸지 마십시오.
# * 앞 문제에서 만든 함수를 뒤 문제에서 불러 써도 되고, 쓰지 않아도 됩니다.
# * 모두 60분 정도 걸립니다.
#
# **채점 방법**
#
# * 검사 셀은 일부만 확인합니다. 제출한 뒤에는 값과 세대의 수가 다른 기록으로 더 자세히 검사합니다.
# * 문제마다 따로 채점하고 부분 점수가 있습니다. 그래프는 곡선의 값, 범례, 제목과 축의 이름, 격자를 따로따로 채점합니다.
# %% [markdown] id="intro" lang="en"
# # Drawing and reading learning curves
#
# Training a network gives a loss and an accuracy for every epoch. As a column of numbers they say little; as curves they show at a glance whether
# the network needs more training, has had enough, or has begun to learn its training data by heart. In this assignment you **draw** such learning
# curves, and **read** conclusions from them.
#
# **The history.** What Keras's `fit` returns holds a dict called `history`. Its keys are the names of what was measured; each value is a list of floats, one
# for every epoch. Keys that begin with `val_` were measured on **validation data**: data set apart, which the network is not trained on. The functions
# of this assignment take such a dict as their argument `history`.
#
# | key | meaning |
# | --- | --- |
# | `history["loss"]`, `history["accuracy"]` | loss and accuracy on the training data |
# | `history["val_loss"]`, `history["val_accuracy"]` | loss and accuracy on the validation data |
#
# An accuracy is a float from 0 to 1. Histories differ in their number of epochs, which is at least 1. **Epochs are counted from 1**, as in Keras's own
# `Epoch 1/30`. List indices begin at 0, so the value of epoch $e$ stands at index $e-1$.
#
# **How to work**
#
# * Each task asks for one function. Replace the line `raise NotImplementedError` with your code. Keep the function's name and parameters.
# * Then run the check cell right below it. If it raises no error, the check has passed. Where you draw, your figure appears below the check cell: look at it, too.
# * All data come in as arguments. `example` from the setup cell is for the checks only; inside your functions use the arguments. Leave the dicts and lists that you are given as they are.
# * You may call the functions of earlier tasks in later ones, or not.
# * All tasks together take about 60 minutes.
#
# **How it is graded**
#
# * The check cells look at a part only. After you hand in, your functions are tested more closely, with histories of other values and other numbers of epochs.
# * Each task is graded by itself, and a partly right answer gives part of the points. Of a figure, the curves, the legend, the title with the axis labels, and the grid are graded one by one.
# %% [markdown] id="setup-text" lang="ko"
# ## 준비
#
# 먼저 아래 셀을 실행하십시오. 검사 셀이 쓰는 작은 기록 `example`과, 함수가 그린 그래프를 모으는 `figures_of`도 여기서 만듭니다.
# %% [markdown] id="setup-text" lang="en"
# ## Getting ready
#
# Run the next cell first. It also makes what the check cells use: a small history, `example`, and `figures_of`, which collects the figures that a function draws.
# %% setup="imports"
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf

# ko: 여덟 세대 동안 학습한 기록입니다.
# en: The history of a training of eight epochs.
example = {
    "accuracy": [0.62, 0.78, 0.84, 0.88, 0.91, 0.93, 0.95, 0.96],
    "loss": [1.10, 0.70, 0.52, 0.41, 0.33, 0.27, 0.22, 0.18],
    "val_accuracy": [0.70, 0.79, 0.83, 0.86, 0.85, 0.87, 0.84, 0.82],
    "val_loss": [0.85, 0.63, 0.54, 0.49, 0.52, 0.48, 0.53, 0.57],
}


# ko: 함수가 그린 그래프를 모두 모읍니다. plt.show()가 닫은 것도 들어갑니다.
# en: Collects all figures that a function draws, also those that plt.show() has closed.
def figures_of(draw, *arguments):
    figures, close = [], plt.close

    def keep_and_close(*which):
        figures.extend(figure for figure in map(plt.figure, plt.get_fignums()) if figure not in figures)
        close(*which)

    close("all")
    plt.close = keep_and_close
    try:
        draw(*arguments)
    finally:
        plt.close = close
    return figures + [figure for figure in map(plt.figure, plt.get_fignums()) if figure not in figures]
# %% [markdown] id="pair-text" lang="ko"
# ## 1. 기록에서 두 곡선 꺼내기
#
# `fit`이 돌려주는 것은 딕셔너리가 아니라 `History` 객체이고, 딕셔너리는 그 안의 `history`입니다. 딕셔너리에서 값을 꺼낼 때는 괄호가 아니라 대괄호를 씁니다.
#
# ```python
# record = model.fit(...)
# record.history["loss"]  # 리스트
# ```
#
# 키의 이름은 `compile`에 준 측정 기준의 이름과 같습니다. `metrics=["accuracy"]`라고 했으면 `"accuracy"`이고, 옛 책에 나오는 `"acc"`라는 키는 없습니다.
#
# **문제.** 측정한 값의 이름을 받아 두 곡선을 돌려주는 함수 `pair(history, metric)`를 작성하십시오.
#
# * `history`: 위에서 설명한 딕셔너리. `metric`: 측정한 값의 이름. `"loss"`, `"accuracy"`, `"mae"`와 같은 문자열이고, `history`에는 이 키와 `val_`이 붙은 키가 있습니다.
# * 결과: 리스트 두 개로 된 튜플. 학습 데이터의 값, 검증 데이터의 값 순서입니다.
#
# **예.** `pair(example, "loss")`는 `([1.1, 0.7, …, 0.18], [0.85, 0.63, …, 0.57])`입니다.
# %% [markdown] id="pair-text" lang="en"
# ## 1. Two curves from a history
#
# What `fit` returns is no dict but a `History` object; the dict is its `history`. Values are taken out of a dict by square brackets, not by parentheses:
#
# ```python
# record = model.fit(...)
# record.history["loss"]  # a list
# ```
#
# The keys are the names that were given to `compile`. With `metrics=["accuracy"]` the key is `"accuracy"`; the key `"acc"` of older books is not there.
#
# **Task.** Write a function `pair(history, metric)` that returns the two curves of what was measured.
#
# * `history`: the dict described above. `metric`: the name of what was measured, a string such as `"loss"`, `"accuracy"` or `"mae"`; `history` has this key, and the one with `val_` before it.
# * Result: a tuple of two lists, the values on the training data and then those on the validation data.
#
# **Example.** `pair(example, "loss")` gives `([1.1, 0.7, …, 0.18], [0.85, 0.63, …, 0.57])`.
# %% answer="pair"
def pair(history, metric):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="pair"
my_pair = pair(example, "loss")
assert isinstance(my_pair, tuple) and len(my_pair) == 2, text(
    ko="리스트 두 개로 된 튜플을 돌려주어야 합니다.", en="The result should be a tuple of two lists."
)
assert all(isinstance(curve, list) and len(curve) == 8 for curve in my_pair), text(
    ko="두 값은 모두 길이가 8인 리스트여야 합니다.", en="Both parts should be lists of length 8."
)
assert my_pair[0][0] == 1.10 and my_pair[1][0] == 0.85, text(
    ko="학습 데이터의 값이 먼저, 검증 데이터의 값이 나중이어야 합니다.",
    en="The values on the training data should come first, those on the validation data second.",
)
# %% [markdown] id="draw_accuracy-text" lang="ko"
# ## 2. 정확률 곡선
#
# 그래프는 그린 사람이 옆에 없어도 읽을 수 있어야 합니다. 무엇을 그렸는지 알리는 **제목**, 두 축이 무엇인지 알리는 **축의 이름**, 어느 선이 무엇인지 알리는
# **범례**, 값을 읽기 쉽게 하는 **격자**가 필요합니다.
#
# | 하는 일 | `plt`로 | 축 `ax`로 (`fig, ax = plt.subplots()`) |
# | --- | --- | --- |
# | 선 긋기 | `plt.plot(x, y, label="…")` | `ax.plot(x, y, label="…")` |
# | 제목, 축의 이름 | `plt.title("…")`, `plt.xlabel("…")`, `plt.ylabel("…")` | `ax.set_title("…")`, `ax.set_xlabel("…")`, `ax.set_ylabel("…")` |
# | 범례, 격자 | `plt.legend()`, `plt.grid()` | `ax.legend()`, `ax.grid()` |
#
# `plt.legend(["A", "B"])`처럼 이름을 따로 주면 **선을 그은 순서대로** 붙습니다. 그은 순서와 이름의 순서가 어긋나면 오류 없이 거짓말을 하는 그래프가 됩니다.
# 선마다 `label`을 주면 그럴 일이 없습니다.
#
# **문제.** 학습 데이터와 검증 데이터의 정확률 곡선을 그리는 함수 `draw_accuracy(history)`를 작성하십시오.
#
# * 그래프 하나에 선 두 개를 긋습니다. `history["accuracy"]`와 `history["val_accuracy"]`입니다. 다른 곡선은 긋지 않습니다. `plt.axvline`으로 세대를 표시하는 것은 괜찮습니다.
# * 가로축은 세대입니다. 0부터 세어도 되고 1부터 세어도 됩니다. 세로축은 정확률이고 값을 그대로 씁니다. 모든 세대가 보여야 합니다.
# * 두 선은 색이나 모양이 서로 다르고, 범례가 어느 선이 학습이고 어느 선이 검증인지 **맞게** 알려 줍니다.
#   범례의 이름에는 학습(`train`, `학습`, `훈련`)이나 검증(`val`, `검증`)을 뜻하는 말이 들어갑니다. 검증 데이터는 시험 데이터가 아니므로 `test`라고 쓰지 않습니다.
# * 제목과 세로축의 이름에는 `accuracy`, `정확률`, `정확도` 가운데 하나가, 가로축의 이름에는 `epoch`, `세대`, `에포크` 가운데 하나가 들어갑니다. 대소문자는 가리지 않습니다.
# * 격자를 켭니다.
# * 결과: 무엇을 돌려주든 상관없고 아무것도 돌려주지 않아도 됩니다. `plt.show()`는 불러도 되고 부르지 않아도 됩니다.
#
# 그래프의 말은 한국어로도 영어로도 쓸 수 있습니다. 자기 컴퓨터에서 한글이 네모로 나오면 `plt.rc("font", family="Malgun Gothic")`(macOS에서는 `"AppleGothic"`)을 실행하거나
# 영어로 쓰십시오.
#
# **예.** `draw_accuracy(example)`의 학습 곡선은 0.62에서 0.96까지 올라가고, 검증 곡선은 0.87까지 올라갔다가 0.82로 끝납니다.
# %% [markdown] id="draw_accuracy-text" lang="en"
# ## 2. The accuracy curves
#
# A figure should be readable without the person who drew it. So it needs a **title** that says what it shows, **labels** that say what the axes are, a
# **legend** that says which line is which, and a **grid** to read values by.
#
# | to | with `plt` | with axes `ax` (from `fig, ax = plt.subplots()`) |
# | --- | --- | --- |
# | draw a line | `plt.plot(x, y, label="…")` | `ax.plot(x, y, label="…")` |
# | write title and labels | `plt.title("…")`, `plt.xlabel("…")`, `plt.ylabel("…")` | `ax.set_title("…")`, `ax.set_xlabel("…")`, `ax.set_ylabel("…")` |
# | add legend and grid | `plt.legend()`, `plt.grid()` | `ax.legend()`, `ax.grid()` |
#
# Names given as in `plt.legend(["A", "B"])` go to the lines **in the order in which these were drawn**. Where the two orders differ, the figure lies, and no
# error says so. With a `label` for each line that can't happen.
#
# **Task.** Write a function `draw_accuracy(history)` that draws the accuracy on the training data and on the validation data.
#
# * One figure with two lines: `history["accuracy"]` and `history["val_accuracy"]`. No other curve; marking an epoch by `plt.axvline` is fine.
# * The horizontal axis is the epoch, counted from 0 or from 1, as you like. The vertical axis is the accuracy, with the values as they are. All epochs can be seen.
# * The two lines differ in colour or style, and the legend says **truly** which one is training and which one is validation. Its names hold a word for training (`train`, `학습`, `훈련`) or for
#   validation (`val`, `검증`). Validation data are no test data, so don't call them `test`.
# * The title and the vertical label hold one of `accuracy`, `정확률`, `정확도`; the horizontal label holds one of `epoch`, `세대`, `에포크`. Upper or lower case is all the same.
# * The grid is on.
# * Result: whatever you like, or nothing. You may call `plt.show()` or not.
#
# The words in the figure may be Korean or English. If Korean letters come out as boxes on your own computer, run `plt.rc("font", family="Malgun Gothic")` (on macOS `"AppleGothic"`), or write English.
#
# **Example.** In `draw_accuracy(example)` the training curve rises from 0.62 to 0.96; the validation curve rises to 0.87 and ends at 0.82.
# %% answer="draw_accuracy"
def draw_accuracy(history):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="draw_accuracy"
my_axes = [axes for figure in figures_of(draw_accuracy, example) for axes in figure.axes]
assert len(my_axes) == 1, text(
    ko="plt.plot이나 plt.subplots로 축 하나에 그려야 합니다.", en="Draw into a single pair of axes, by plt.plot or plt.subplots."
)
my_lines = [line for line in my_axes[0].get_lines() if len(line.get_xdata()) == 8]
assert len(my_lines) == 2, text(
    ko="점이 여덟 개인 선이 두 개 있어야 합니다.", en="There should be two lines of eight points each."
)
assert {float(line.get_ydata()[-1]) for line in my_lines} == {0.96, 0.82}, text(
    ko="두 선의 마지막 값은 0.96과 0.82여야 합니다.", en="The lines should end at 0.96 and 0.82."
)
my_title = my_axes[0].get_title() or my_axes[0].figure.get_suptitle()
assert my_title and my_axes[0].get_xlabel() and my_axes[0].get_ylabel(), text(
    ko="제목과 두 축의 이름이 모두 있어야 합니다.", en="There should be a title, and a label for each axis."
)
assert my_axes[0].get_legend() is not None, text(ko="범례가 없습니다.", en="There is no legend.")
assert any(line.get_visible() for line in my_axes[0].get_xgridlines() + my_axes[0].get_ygridlines()), text(
    ko="격자가 보이지 않습니다.", en="No grid can be seen."
)
# %% [markdown] id="draw_curves-text" lang="ko"
# ## 3. 정확률과 손실을 나란히
#
# 정확률은 맞힌 비율만 세지만 손실은 **얼마나** 틀렸는지도 셉니다. 그래서 정확률이 거의 그대로인데 손실은 올라가는 일이 있습니다. 둘을 함께 보아야 합니다.
# 그런데 정확률은 0과 1 사이이고 손실은 그렇지 않으므로, 네 곡선을 한 축에 겹쳐 그리면 읽을 수 없습니다.
#
# 이어서 그린 선은 **같은 축**에 쌓입니다. 새 축은 다음 가운데 한 가지 방법으로 만듭니다.
#
# * 그래프 두 개: 첫째를 다 그린 뒤 `plt.show()`나 `plt.figure()`를 부르고 둘째를 그립니다.
# * 그래프 하나에 칸 두 개: `fig, (left, right) = plt.subplots(1, 2)` 또는 `plt.subplot(1, 2, 1)`과 `plt.subplot(1, 2, 2)`.
# * 한 칸에 세로축 두 개: `twin = ax.twinx()`.
#
# **문제.** 정확률 곡선과 손실 곡선을 모두 그리는 함수 `draw_curves(history)`를 작성하십시오.
#
# * 한 축에는 정확률의 두 곡선(`"accuracy"`, `"val_accuracy"`)만, 다른 축에는 손실의 두 곡선(`"loss"`, `"val_loss"`)만 긋습니다. 위의 세 방법 가운데 어느 것이든 됩니다.
# * 두 축 모두 2번의 요구를 지킵니다. 가로축은 0이나 1부터 센 세대이고, 모든 세대가 보이고, 범례가 학습과 검증을 맞게 알려 주고, 격자가 있습니다.
#   손실의 세로축 이름에는 `loss`나 `손실`이 들어갑니다. 세로축이 두 개인 한 칸에서는 두 축이 범례와 격자를 함께 써도 되지만, 범례에서 네 선이 구별되어야 합니다.
# * 칸마다 제목이 있거나, 그래프 전체의 제목(`suptitle`)이 있습니다. 이 문제에서 제목의 말은 자유입니다.
#
# **예.** `draw_curves(example)`에서 학습 손실은 1.10에서 0.18까지 내려가고, 검증 손실은 0.48까지 내려갔다가 0.57로 끝납니다.
# %% [markdown] id="draw_curves-text" lang="en"
# ## 3. Accuracy and loss side by side
#
# The accuracy only counts how many answers are right; the loss also counts **how far** an answer is off. So the loss may rise while the accuracy hardly
# changes, and one looks at both. But an accuracy lies between 0 and 1 and a loss need not, so four curves in one pair of axes can't be read.
#
# What you draw next is added to the **same axes**. There are three ways to get new ones:
#
# * Two figures: finish the first, call `plt.show()` or `plt.figure()`, and draw the second.
# * One figure with two parts: `fig, (left, right) = plt.subplots(1, 2)`, or `plt.subplot(1, 2, 1)` and `plt.subplot(1, 2, 2)`.
# * One part with two vertical axes: `twin = ax.twinx()`.
#
# **Task.** Write a function `draw_curves(history)` that draws the accuracy curves and the loss curves.
#
# * One pair of axes has the two accuracy curves alone (`"accuracy"`, `"val_accuracy"`), another one the two loss curves alone (`"loss"`, `"val_loss"`). Any of the three ways will do.
# * For both, all that task 2 asks for holds again: the horizontal axis is the epoch, counted from 0 or from 1; all epochs can be seen; the legend says truly what is training and what is
#   validation; there is a grid. The vertical label of the loss holds `loss` or `손실`. Two vertical axes in one part may share legend and grid, but the legend must tell the four lines apart.
# * Each part has a title, or the whole figure has one (`suptitle`). In this task the title's words are up to you.
#
# **Example.** In `draw_curves(example)` the training loss falls from 1.10 to 0.18; the validation loss falls to 0.48 and ends at 0.57.
# %% answer="draw_curves"
def draw_curves(history):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="draw_curves"
my_axes = [axes for figure in figures_of(draw_curves, example) for axes in figure.axes if axes.get_lines()]
my_ends = [
    {float(line.get_ydata()[-1]) for line in axes.get_lines() if len(line.get_xdata()) == 8} for axes in my_axes
]
assert {0.96, 0.82, 0.18, 0.57} not in my_ends, text(
    ko="네 곡선이 모두 한 축에 있습니다. 손실을 그리기 전에 새 축을 만드십시오.",
    en="All four curves are in one pair of axes. Make new axes before you draw the loss.",
)
assert {0.96, 0.82} in my_ends, text(
    ko="정확률의 두 곡선만 있는 축이 없습니다.", en="No axes have just the two accuracy curves."
)
assert {0.18, 0.57} in my_ends, text(
    ko="손실의 두 곡선만 있는 축이 없습니다.", en="No axes have just the two loss curves."
)
assert all(axes.get_ylabel() for axes in my_axes), text(
    ko="세로축의 이름이 모두 있어야 합니다.", en="Each vertical axis should have a label."
)
# %% [markdown] id="best_epoch-text" lang="ko"
# ## 4. 가장 좋은 세대
#
# 학습을 오래 할수록 학습 손실은 줄어들지만, 우리가 바라는 것은 처음 보는 데이터에서 잘 맞히는 신경망입니다. 그래서 **검증 손실**이 가장 작은 세대의
# 가중치를 고릅니다. 검증 손실을 $L_1, L_2, \ldots, L_n$이라고 하면 구하는 세대는 다음과 같습니다.
#
# $$e^* = \arg\min_{1 \le e \le n} L_e$$
#
# **문제.** 가장 좋은 세대의 번호를 구하는 함수 `best_epoch(history)`를 작성하십시오.
#
# * 결과: `history["val_loss"]`가 가장 작은 세대의 번호. **1부터** 센 정수(파이썬 정수나 NumPy 정수)입니다. 가장 작은 값이 여럿이면 그 가운데 **첫째** 세대입니다.
#
# **예.** `example`에서 검증 손실은 여섯째 값 0.48이 가장 작으므로 결과는 6입니다. 학습 손실은 여덟째 값이 가장 작습니다.
# %% [markdown] id="best_epoch-text" lang="en"
# ## 4. The best epoch
#
# The longer the training, the lower the training loss; but what we want is a network that does well on data it has not seen. So we take the weights of
# the epoch whose **validation loss** is the lowest. With the validation losses $L_1, L_2, \ldots, L_n$ this is the epoch
#
# $$e^* = \arg\min_{1 \le e \le n} L_e$$
#
# **Task.** Write a function `best_epoch(history)` that finds the best epoch.
#
# * Result: the number of the epoch with the lowest `history["val_loss"]`, **counted from 1**: an integer (Python's or NumPy's). If several are the lowest, it is the **first** of these.
#
# **Example.** In `example` the lowest validation loss is the sixth, 0.48, so the result is 6. The lowest training loss is the eighth.
# %% answer="best_epoch"
def best_epoch(history):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="best_epoch"
my_best = best_epoch(example)
assert isinstance(my_best, (int, np.integer)), text(
    ko="결과는 정수여야 합니다.", en="The result should be an integer."
)
assert my_best == 6, text(
    ko="설명의 예에서 결과는 6이어야 합니다. 번호는 1부터 셉니다.",
    en="The example in the text should give 6. Count from 1.",
)
# %% [markdown] id="gap-text" lang="ko"
# ## 5. 두 곡선의 간격
#
# 학습 데이터에서는 잘 맞히는데 검증 데이터에서는 그만 못하다면, 신경망이 **일반화**하지 못하고 학습 데이터를 외운 것입니다. 두 곡선의 간격이 그 정도를 나타냅니다.
# 세대 $e$의 학습 정확률을 $a_e$, 검증 정확률을 $v_e$라고 할 때 간격은 다음과 같고, 단위는 퍼센트포인트입니다.
#
# $$g_e = 100\,(a_e - v_e)$$
#
# 리스트에 100을 곱하면 값이 100배가 되지 않고 **리스트가 100번 되풀이**됩니다. 값을 먼저 꺼낸 뒤에 곱하십시오.
#
# **문제.** 세대 `epoch`의 간격을 구하는 함수 `gap(history, epoch)`를 작성하십시오.
#
# * `epoch`: 1부터 센 세대의 번호. 마지막 세대일 수도 있습니다.
# * 결과: 간격 $g_e$. 실수 하나입니다. 검증 정확률이 더 높으면 음수입니다.
#
# **예.** `gap(example, 1)`은 $100\,(0.62 - 0.70) = -8$, `gap(example, 8)`은 $100\,(0.96 - 0.82) = 14$입니다.
# %% [markdown] id="gap-text" lang="en"
# ## 5. The gap between the curves
#
# A network that does well on its training data and worse on the validation data does not **generalise**: it has learned the training data by heart. The gap
# between the two curves says how much so. With the training accuracy $a_e$ and the validation accuracy $v_e$ of epoch $e$ it is, in percentage points,
#
# $$g_e = 100\,(a_e - v_e)$$
#
# A list times 100 does not hold values a hundred times as large: it is **the list, repeated 100 times**. Take the values out first, then multiply.
#
# **Task.** Write a function `gap(history, epoch)` that finds the gap in an epoch.
#
# * `epoch`: the number of an epoch, counted from 1. It may be the last one.
# * Result: the gap $g_e$, one number. It is negative where the validation accuracy is the higher one.
#
# **Example.** `gap(example, 1)` is $100\,(0.62 - 0.70) = -8$ and `gap(example, 8)` is $100\,(0.96 - 0.82) = 14$.
# %% answer="gap"
def gap(history, epoch):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="gap"
assert np.shape(gap(example, 1)) == (), text(ko="결과는 수 하나여야 합니다.", en="The result should be one number.")
assert np.isclose(gap(example, 1), -8), text(
    ko="첫째 세대의 간격은 -8이어야 합니다.", en="The gap in the first epoch should be -8."
)
assert np.isclose(gap(example, 8), 14), text(
    ko="여덟째 세대의 간격은 14여야 합니다.", en="The gap in the eighth epoch should be 14."
)
# %% [markdown] id="smooth-text" lang="ko"
# ## 6. 곡선 다듬기
#
# 검증 곡선은 들쭉날쭉할 때가 많습니다. 흐름을 보려면 앞의 값들과 섞어서 다듬습니다. 텐서보드와 같은 도구가 쓰는 **지수 이동 평균**은 값 $v_1, v_2, \ldots, v_n$을 다음과 같이 다듬습니다.
#
# $$s_1 = v_1, \qquad s_t = w\,s_{t-1} + (1 - w)\,v_t \quad (t \ge 2)$$
#
# 무게 $w$가 0이면 원래의 곡선 그대로이고, 1에 가까울수록 매끄럽지만 늦게 따라갑니다.
#
# **문제.** 곡선을 다듬는 함수 `smooth(values, weight)`를 작성하십시오.
#
# * `values`: 실수의 리스트. 길이는 1 이상입니다. 이 리스트를 바꾸지 마십시오. `weight`: 0 이상 1 미만인 실수 $w$.
# * 결과: 다듬은 값 $s_1, \ldots, s_n$의 **리스트**. 길이는 `values`와 같습니다.
#
# **예.** `smooth([1.0, 0.0, 0.5], 0.75)`는 `[1.0, 0.75, 0.6875]`입니다. 셋째 값은 $0.75 \times 0.75 + 0.25 \times 0.5$입니다.
# %% [markdown] id="smooth-text" lang="en"
# ## 6. Smoothing a curve
#
# Validation curves are often ragged. To see where they are going, each value is mixed with those before it. The **exponential moving average**, which tools such as
# TensorBoard use, smooths the values $v_1, v_2, \ldots, v_n$ like this:
#
# $$s_1 = v_1, \qquad s_t = w\,s_{t-1} + (1 - w)\,v_t \quad (t \ge 2)$$
#
# A weight $w$ of 0 leaves the curve as it is; the nearer it is to 1, the smoother the curve and the later it follows.
#
# **Task.** Write a function `smooth(values, weight)` that smooths a curve.
#
# * `values`: a list of floats, at least one. Leave this list as it is. `weight`: the weight $w$, a float from 0 up to (not including) 1.
# * Result: a **list** of the smoothed values $s_1, \ldots, s_n$, as long as `values`.
#
# **Example.** `smooth([1.0, 0.0, 0.5], 0.75)` gives `[1.0, 0.75, 0.6875]`. The third value is $0.75 \times 0.75 + 0.25 \times 0.5$.
# %% answer="smooth"
def smooth(values, weight):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="smooth"
some_values = [1.0, 0.0, 0.5]
my_smooth = smooth(some_values, 0.75)
assert isinstance(my_smooth, list) and len(my_smooth) == 3, text(
    ko="결과는 길이가 3인 리스트여야 합니다.", en="The result should be a list of length 3."
)
assert np.allclose(my_smooth, [1.0, 0.75, 0.6875]), text(
    ko="설명의 예와 값이 다릅니다.", en="The values differ from the example in the text."
)
assert some_values == [1.0, 0.0, 0.5], text(
    ko="인수로 받은 리스트가 바뀌었습니다.", en="The list that was passed in has changed."
)
# %% [markdown] id="overfits_from-text" lang="ko"
# ## 7. 과잉 적합이 시작된 세대
#
# 학습 손실은 계속 줄어드는데 검증 손실이 더 줄어들지 않으면 **과잉 적합**이 시작된 것입니다. 하지만 검증 손실은 흔들리므로 한 번 올라갔다고 곧바로 그렇게 판정하지
# 않고 몇 세대를 더 기다려 봅니다. 기다리는 세대의 수를 **인내심**(patience)이라고 합니다. 케라스의 `EarlyStopping`도 같은 방법으로 학습을 멈출 때를 정합니다.
#
# 지금까지의 어느 값보다도 **작은** 검증 손실을 **신기록**이라고 합시다. 첫 세대는 언제나 신기록입니다. 지금까지의 가장 작은 값과 같기만 하면 신기록이 아닙니다.
# 신기록이 아닌 세대가 **연달아** `patience`개 나오면, 과잉 적합은 그 가운데 첫째 세대, 곧 마지막 신기록의 바로 다음 세대에 시작된 것으로 판정합니다. 이런 일이
# 여러 번 있으면 맨 처음 것을 따릅니다.
#
# 아래 그림은 `example`의 검증 손실입니다. 세모는 신기록이고 동그라미는 신기록이 아닌 세대입니다.
# %% [markdown] id="overfits_from-text" lang="en"
# ## 7. Where overfitting begins
#
# When the training loss goes on falling and the validation loss does not, **overfitting** has begun. But a validation loss goes up and down, so one rise
# is not taken for it: one waits a few epochs more. How many is called the **patience**. Keras's `EarlyStopping` decides in the same way when to stop a training.
#
# Call a validation loss a **new low** if it is **less** than every one before it. The first epoch always is one; a loss that merely equals the lowest so far is none.
# Once `patience` epochs **in a row** are no new low, overfitting is said to have begun in the first of these, the epoch right after the last new low. If that happens
# several times, the first time counts.
#
# The figure shows the validation loss of `example`: triangles are new lows, circles are epochs without one.
# %% setup="lows"
lows = [min(example["val_loss"][: place + 1]) for place in range(8)]
is_low = [place == 0 or lows[place] < lows[place - 1] for place in range(8)]
figure, axes = plt.subplots(figsize=(6, 3))
axes.scatter(
    [place + 1 for place in range(8) if is_low[place]],
    [example["val_loss"][place] for place in range(8) if is_low[place]],
    marker="v",
    label=text(ko="신기록", en="new low"),
)
axes.scatter(
    [place + 1 for place in range(8) if not is_low[place]],
    [example["val_loss"][place] for place in range(8) if not is_low[place]],
    marker="o",
    label=text(ko="신기록 아님", en="no new low"),
)
axes.vlines([4.5, 6.5], 0.45, 0.9, colors="gray", linestyles="dotted")
axes.text(4.55, 0.66, "patience = 1")
axes.text(6.55, 0.66, "patience = 2")
axes.set(xlabel=text(ko="세대", en="epoch"), ylabel=text(ko="검증 손실", en="validation loss"))
axes.legend(loc="upper right")
plt.show()
# %% [markdown] id="overfits_from-task" lang="ko"
# **문제.** 과잉 적합이 시작된 세대를 구하는 함수 `overfits_from(history, patience)`를 작성하십시오.
#
# * `history`: 기록. `history["val_loss"]`를 보고 판정합니다. `patience`: 인내심. 1 이상인 정수입니다.
# * 결과: 과잉 적합이 시작된 세대의 번호. **1부터** 센 정수입니다. 신기록이 아닌 세대가 연달아 `patience`개 나온 적이 없으면 `None`입니다.
#
# **예.** `example`에서 신기록은 1, 2, 3, 4, 6번 세대입니다. 신기록이 아닌 것은 5번, 그리고 7, 8번입니다. 그래서 `patience`가 1이면 5, 2이면 7, 3이면 `None`입니다.
# %% [markdown] id="overfits_from-task" lang="en"
# **Task.** Write a function `overfits_from(history, patience)` that finds the epoch in which overfitting begins.
#
# * `history`: the history; decide by `history["val_loss"]`. `patience`: an integer of at least 1.
# * Result: the number of the epoch in which overfitting begins, an integer **counted from 1**; `None` if there never are `patience` epochs in a row without a new low.
#
# **Example.** In `example` the epochs 1, 2, 3, 4 and 6 are new lows; 5 is none, and neither are 7 and 8. So the result is 5 for a `patience` of 1, 7 for 2, and `None` for 3.
# %% answer="overfits_from"
def overfits_from(history, patience):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="overfits_from"
assert overfits_from(example, 1) == 5, text(
    ko="patience가 1이면 결과는 5여야 합니다.", en="For a patience of 1 the result should be 5."
)
assert overfits_from(example, 2) == 7, text(
    ko="patience가 2이면 결과는 7이어야 합니다.", en="For a patience of 2 the result should be 7."
)
assert overfits_from(example, 3) is None, text(
    ko="patience가 3이면 결과는 None이어야 합니다.", en="For a patience of 3 the result should be None."
)
# %% [markdown] id="train-text" lang="ko"
# ## 8. 검증 데이터를 떼어 두고 학습하기
#
# 곡선을 보고 세대의 수나 신경망의 크기를 고르면, 그 선택은 검증 데이터에 맞추어집니다. 그래서 마지막 성적은 **선택에 한 번도 쓰지 않은** 데이터로 매겨야 합니다.
# 이것이 시험(test) 데이터입니다. 시험 데이터를 `validation_data`로 주는 예제가 흔하지만, 그러면 성적이 실제보다 좋게 나옵니다. 검증 데이터는 학습 데이터에서 떼어
# 냅니다. `fit`에 `validation_split=0.2`를 주면 케라스가 끝의 20%를 떼어 검증에 쓰고 나머지로 학습합니다.
#
# | 데이터 | 쓰임 |
# | --- | --- |
# | 학습 데이터의 앞 80% | 가중치를 배웁니다. |
# | 학습 데이터의 뒤 20% | 검증. 세대마다 손실과 정확률을 잽니다. |
# | 시험 데이터 | 학습이 끝난 뒤 `evaluate`로 한 번만 씁니다. |
#
# `evaluate`는 수가 아니라 `[손실, 정확률]`이라는 리스트를 돌려줍니다. 여기에 바로 100을 곱하면 리스트가 되풀이될 뿐입니다.
#
# **문제.** 신경망을 학습하여 기록과 시험 성적을 돌려주는 함수 `train(x_train, y_train, x_test, y_test, epochs)`를 작성하십시오.
#
# * `x_train`, `x_test`: 모양이 `(n, d)`, `(m, d)`인 `float32` ndarray. `y_train`, `y_test`: 모양이 `(n, k)`, `(m, k)`인 원핫 코드의 `float32` ndarray. $n$은 5의 배수입니다.
# * `epochs`: 세대의 수. 1 이상인 정수입니다.
# * 부류가 $k$개인 분류 신경망을 만듭니다. 층과 손실 함수와 옵티마이저는 자유롭게 고르되 작은 신경망이면 충분합니다. `compile`에 `metrics=["accuracy"]`를 줍니다.
# * `x_train`의 **뒤 20%** 로 검증하고 나머지 80%로만 학습합니다. 데이터를 섞어서 나누지 않습니다. `verbose=0`이면 화면이 깨끗합니다.
# * 결과: `(history, percent)` 튜플. `history`는 `fit`의 기록인 **딕셔너리**이며 키 `"loss"`, `"accuracy"`, `"val_loss"`, `"val_accuracy"`가 있고 값은 길이가 `epochs`인 리스트입니다.
#   `percent`는 시험 데이터의 정확률을 **퍼센트**로 나타낸 수 하나입니다.
#
# **예.** 시험 데이터 8개 가운데 6개를 맞혔으면 `percent`는 75입니다.
# %% [markdown] id="train-text" lang="en"
# ## 8. Training with validation data held out
#
# Whoever chooses the number of epochs or the size of a network by its curves fits that choice to the validation data. The final mark must therefore come from
# data that **no choice was made by**: the test data. Many examples pass the test data as `validation_data`; the mark then looks better than it is.
# Validation data are taken from the training data. With `validation_split=0.2`, `fit` sets the last 20 % of them apart for validation and trains on the rest.
#
# | data | what for |
# | --- | --- |
# | the first 80 % of the training data | to learn the weights |
# | the last 20 % of the training data | validation: loss and accuracy after every epoch |
# | the test data | once, by `evaluate`, when the training is over |
#
# `evaluate` does not return a number but a list, `[loss, accuracy]`. Multiplied by 100 as it is, the list is merely repeated.
#
# **Task.** Write a function `train(x_train, y_train, x_test, y_test, epochs)` that trains a network and returns its history and its test result.
#
# * `x_train`, `x_test`: `float32` ndarrays of shapes `(n, d)` and `(m, d)`. `y_train`, `y_test`: one-hot codes, `float32` ndarrays of shapes `(n, k)` and `(m, k)`. $n$ is a multiple of 5.
# * `epochs`: the number of epochs, an integer of at least 1.
# * Build a network that classifies into $k$ classes. Layers, loss and optimizer are up to you; a small network will do. Pass `metrics=["accuracy"]` to `compile`.
# * Validate on the **last 20 %** of `x_train`, and train on the other 80 % only. Don't shuffle before splitting. With `verbose=0` the screen stays clean.
# * Result: a tuple `(history, percent)`. `history` is the **dict** that `fit` recorded, with the keys `"loss"`, `"accuracy"`, `"val_loss"` and `"val_accuracy"` and lists of length `epochs`.
#   `percent` is the accuracy on the test data in **percent**, one number.
#
# **Example.** If 6 of 8 test samples are recognised, `percent` is 75.
# %% answer="train"
def train(x_train, y_train, x_test, y_test, epochs):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="train"
# ko: 세 부류의 점들입니다. 학습 데이터가 60개, 시험 데이터가 8개입니다.
# en: Points of three classes: 60 to train on and 8 to test with.
some_classes = np.arange(68) % 3
some_y = np.eye(3, dtype=np.float32)[some_classes]
some_x = (some_y[:, :2] + np.random.default_rng(1).normal(0, 0.4, size=(68, 2))).astype(np.float32)
my_training = train(some_x[:60], some_y[:60], some_x[60:], some_y[60:], 6)
assert isinstance(my_training, (tuple, list)) and len(my_training) == 2, text(
    ko="(history, percent)를 돌려주어야 합니다.", en="The result should be (history, percent)."
)
my_history, my_percent = my_training
assert isinstance(my_history, dict), text(
    ko="history는 딕셔너리여야 합니다. fit이 돌려준 객체의 history입니다.",
    en="history should be a dict: the history of the object that fit returns.",
)
assert {"loss", "accuracy", "val_loss", "val_accuracy"} <= set(my_history), text(
    ko="history에 네 키가 모두 있어야 합니다. 검증 데이터와 metrics를 확인하십시오.",
    en="history should have all four keys. Look at the validation data and at metrics.",
)
assert all(len(values) == 6 for values in my_history.values()), text(
    ko="세대마다 값이 하나씩 있어야 합니다.", en="There should be one value for every epoch."
)
assert np.shape(my_percent) == () and 0 <= my_percent <= 100, text(
    ko="percent는 0과 100 사이의 수 하나여야 합니다.", en="percent should be one number from 0 to 100."
)
# %% [markdown] id="hand-in" lang="ko"
# ## 제출하기
#
# 메뉴에서 커널을 다시 시작하고 모든 셀을 처음부터 실행해 보십시오. 셀을 순서 없이 실행하면서 생긴 문제는 이때 드러납니다.
# 2번과 3번의 그래프도 다시 한번 살펴보십시오. 확인이 끝나면 저장한 뒤 제출하십시오. 풀지 못한 문제는 그대로 두어도 됩니다.
# %% [markdown] id="hand-in" lang="en"
# ## Handing in
#
# Restart the kernel from the menu and run all cells from the top: that shows what only worked because cells were run out of order. Look at the figures of
# tasks 2 and 3 once more. Then save the notebook and hand it in. Tasks that you could not solve may stay as they are.
