# %% [markdown] id="intro" lang="ko"
# # 이론 퀴즈
#
# 딥러닝이 **왜** 되는지를 묻는 짧은 문제들입니다. 세 가지 학습 방법, ReLU와 규제 기법, 그레이디언트 소멸과 과잉 적합, 손실 함수, 옵티마이저, 용어의
# 순서로 이어지고, 뒤로 갈수록 조금씩 어려워집니다. 손으로 계산하는 문제 스무 개는 **학생마다 수가 다릅니다**.
#
# **푸는 방법**
#
# * 문제마다 변수가 하나씩 있습니다. `None`을 지우고 그 자리에 답을 쓰십시오. 변수의 이름은 바꾸지 마십시오.
# * 바로 아래의 검사 셀은 답을 **읽을 수 있는지**만 확인합니다. 아무것도 출력되지 않으면 읽을 수 있는 답이며, 맞았는지는 알려 주지 않습니다.
# * 답을 모르면 `None`을 그대로 두고 다음 문제로 가십시오.
# * 모두 60분 정도 걸립니다. 문제 하나에 1분을 넘기지 마십시오.
#
# **답을 쓰는 방법**
#
# | 문제 | 쓰는 방법 | 예 |
# | --- | --- | --- |
# | 하나를 고르기 | 글자 하나 | `"A"` |
# | 모두 고르기 | 글자 여럿. 순서는 상관없습니다. | `"A, B"` 또는 `["A", "B"]` |
# | 수 | 수나 식. 유효 숫자 세 자리면 충분합니다. | `0.25`, `1 / 4`, `-np.log(0.5)` |
# | 짧은 글 | 한국어나 영어. 띄어쓰기와 대소문자는 상관없습니다. | `"낱말"` |
# | 짝짓기 | 번호마다 글자 하나 | `"1a 2b 3c"` 또는 `{1: "a", 2: "b", 3: "c"}` |
# | 차례 | 모든 글자를 순서대로 | `"A B C"` 또는 `["A", "B", "C"]` |
#
# **채점 방법**
#
# * 문제마다 1점이고, 더 어려운 계산 문제는 제목에 점수가 적혀 있습니다.
# * 수는 1%까지 달라도 맞습니다. 개수, 횟수와 번호는 정확해야 합니다.
# * 모두 고르는 문제의 점수는 (맞게 고른 수 − 잘못 고른 수) ÷ (맞는 보기의 수)이고 0보다 작아지지 않습니다. 짝짓기는 맞은 짝마다 점수가 있고,
#   나머지는 모두 맞아야 점수가 있습니다.
# * 학생마다 다른 문제는 **명단에 있는 학번**으로 채점합니다.
# %% [markdown] id="intro" lang="en"
# # Theory quiz
#
# Short questions about **why** deep learning works: three ways of learning, ReLU and regularisation, vanishing gradients and overfitting, losses,
# optimizers, and the terms of the trade. They get a little harder as you go. Twenty of them ask for a computation, with **numbers that differ from student to student**.
#
# **How to work**
#
# * Each question has a variable. Put your answer in place of `None`, and keep the variable's name.
# * The check cell right below only looks whether your answer **can be read**. If nothing is printed, it can; it does not say whether the answer is right.
# * If you don't know, leave `None` and go on.
# * All questions together take about 60 minutes. Don't spend more than a minute on one.
#
# **How to write answers**
#
# | question | how | example |
# | --- | --- | --- |
# | choose one | a letter | `"A"` |
# | choose all that are right | letters, in any order | `"A, B"` or `["A", "B"]` |
# | number | a number or an expression; three significant digits are enough | `0.25`, `1 / 4`, `-np.log(0.5)` |
# | short text | English or Korean; spaces, capitals and punctuation don't matter | `"word"` |
# | matching | a letter for each number | `"1a 2b 3c"` or `{1: "a", 2: "b", 3: "c"}` |
# | ordering | all letters in order | `"A B C"` or `["A", "B", "C"]` |
#
# **How it is graded**
#
# * Each question is worth 1 point; harder computations say in their headings what they are worth.
# * A number may be off by 1 %. Counts, and numbers of epochs, have to be exact.
# * Choosing all earns (rightly picked − wrongly picked) ÷ (all that are right), and never less than 0. Matching earns something for each right
#   pair. All other questions are right or wrong.
# * Questions whose numbers differ are graded by **your id on the class list**.
# %% [markdown] id="setup-text" lang="ko"
# ## 준비
#
# 아래의 셀들을 차례로 실행하십시오. 둘째 셀에는 **나의 학번을 써야** 합니다. 수업에서 과제를 제출할 때 쓰는 아이디입니다.
# %% [markdown] id="setup-text" lang="en"
# ## Getting ready
#
# Run the next cells in order. In the second one, **write your student id**: the one under which you hand in your work.
# %% setup="variant" include="variant.py"
# %% student="student_id"
# ko: 나의 학번을 따옴표 안에 쓰십시오.
# en: Write your student id between the quotes.
student_id = ""
# %% setup="numbers"
import math
import os

import numpy as np

if not student_id.strip():
    student_id = os.environ.get("JUPYTERHUB_USER", "")
    print(text(ko="위의 셀에 학번을 쓰십시오. 지금 쓰는 학번:", en="Write your id into the cell above. In use now:"), repr(student_id))
parameters = variant(student_id)


def show(question):
    # ko: 문제에 나오는 나의 수를 출력합니다. 식에는 parameters["문제의 변수"]["이름"]으로 쓸 수 있습니다.
    # en: Prints your numbers for a question; in expressions they are parameters["the question's variable"]["name"].
    print(", ".join(f"{name} = {value}" for name, value in parameters[question].items()))


# %% [markdown] id="section-1-text" lang="ko"
# ## 세 가지 학습 방법
#
# 학습 방법은 데이터가 무엇을 알려 주는지에 따라 나뉩니다.
# %% [markdown] id="section-1-text" lang="en"
# ## Three ways of learning
#
# Ways of learning differ in what the data tell.
# %% items="section-1"
# %% [markdown] id="section-2-text" lang="ko"
# ## ReLU, 가중치 감쇠, 드롭아웃
#
# 학습이 잘되게 하는 활성 함수와, 모델이 데이터를 외우지 못하게 하는 두 기법입니다. `w = 1.5`처럼 나의 수를 출력하는 셀이 있는 문제는 그 셀을 먼저 실행하십시오.
# %% [markdown] id="section-2-text" lang="en"
# ## ReLU, weight decay, dropout
#
# An activation function that helps training, and two techniques that keep a model from learning the data by heart. Where a cell prints your numbers, as in `w = 1.5`, run it first.
# %% items="section-2"
# %% [markdown] id="section-6-text" lang="ko"
# ## 학습의 전략
#
# 깊은 신경망을 끝까지 학습하려면 그레이디언트가 살아 있어야 하고, 배운 것이 처음 보는 데이터에도 통해야 합니다.
# %% [markdown] id="section-6-text" lang="en"
# ## Strategies of training
#
# To train a deep network, gradients have to survive all its layers, and what it learns has to hold for data never seen.
# %% items="section-6"
# %% [markdown] id="section-7-text" lang="ko"
# ## 손실 함수
#
# 이 장에서 $\ln$은 자연로그이고, 로지스틱 시그모이드는 $\sigma(z) = 1/(1 + e^{-z})$입니다.
# %% [markdown] id="section-7-text" lang="en"
# ## Losses
#
# Here $\ln$ is the natural logarithm, and the logistic sigmoid is $\sigma(z) = 1/(1 + e^{-z})$.
# %% items="section-7"
# %% [markdown] id="section-8-text" lang="ko"
# ## 옵티마이저
#
# 한 걸음을 손으로 계산해 보면 옵티마이저들의 차이가 보입니다. 학습률은 $\rho$입니다.
# %% [markdown] id="section-8-text" lang="en"
# ## Optimizers
#
# Computing one step by hand shows how optimizers differ. The learning rate is $\rho$.
# %% items="section-8"
# %% [markdown] id="glossary-text" lang="ko"
# ## 용어
# %% [markdown] id="glossary-text" lang="en"
# ## Terms
# %% items="glossary"
# %% [markdown] id="hand-in" lang="ko"
# ## 제출하기
#
# `student_id`에 나의 학번을 썼는지 다시 확인하십시오. 메뉴에서 커널을 다시 시작하고 셀을 처음부터 실행해 보십시오. 답을 쓰지 않은 문제에서는 검사 셀이
# 멈추므로, 그다음 셀부터 이어서 실행하면 됩니다. 확인이 끝나면 저장한 뒤 제출하십시오.
# %% [markdown] id="hand-in" lang="en"
# ## Handing in
#
# Make sure that `student_id` is yours. Restart the kernel from the menu and run the cells from the top. The check of a question without an answer
# stops there; go on from the cell after it. Then save the notebook and hand it in.
