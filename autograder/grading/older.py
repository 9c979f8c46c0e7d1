"""What an error says of code that follows an older TensorFlow: which name is gone, and what stands in its place.

Books and pages of a few years ago show calls that today's TensorFlow and Keras have no more. The error alone sends a
student in a wrong direction ("is my optimizer broken?"); so the feedback says what has changed. The text of an error is
the student's to choose, so it only chooses between the sentences here.
"""

import re

from autograder.model import Bilingual

_TABLE: tuple[tuple[str, str, str], ...] = (
    (
        r"^AttributeError: .*has no attribute 'minimize'",
        "옛 텐서플로의 opt.minimize(loss, var_list=…)는 지금의 케라스 옵티마이저에 없습니다. "
        "tf.GradientTape으로 그레이디언트를 구한 뒤 opt.apply_gradients(zip(gradients, variables))를 쓰십시오.",
        "Older TensorFlow had opt.minimize(loss, var_list=…); the optimizers of today's Keras have not. "
        "Find the gradients with tf.GradientTape, then call opt.apply_gradients(zip(gradients, variables)).",
    ),
    (
        r"^ValueError: Unrecognized data type",
        "옛 케라스의 fit, evaluate, predict는 파이썬 리스트도 받았지만 지금은 받지 않습니다. "
        "np.array(x)나 tf.constant(x)로 바꾸어 넘기십시오.",
        "Older Keras took Python lists in fit, evaluate and predict; today's does not. "
        "Pass arrays: np.array(x) or tf.constant(x).",
    ),
    (
        r"^ValueError: Argument\(s\) not recognized: \{'lr'",
        "옵티마이저의 인수 lr은 learning_rate로 이름이 바뀌었습니다.",
        "An optimizer's argument lr is now called learning_rate.",
    ),
    (
        r"^KeyError: '(val_)?acc'",
        "학습 기록의 이름은 metrics에 쓴 대로입니다. metrics=['accuracy']이면 'acc'가 아니라 'accuracy'와 "
        "'val_accuracy'입니다.",
        "A history's names are those given to metrics: with metrics=['accuracy'] they are 'accuracy' and "
        "'val_accuracy', not 'acc'.",
    ),
    (
        r"has no attribute 'predict_classes'",
        "predict_classes는 없어졌습니다. np.argmax(model.predict(x), axis=1)을 쓰십시오.",
        "predict_classes is gone: use np.argmax(model.predict(x), axis=1).",
    ),
    (
        r"has no attribute '(fit|evaluate|predict)_generator'",
        "fit_generator와 그 짝들은 없어졌습니다. fit, evaluate, predict가 제너레이터도 받습니다.",
        "fit_generator and its kin are gone: fit, evaluate and predict take generators too.",
    ),
    (
        r"^(ImportError|ModuleNotFoundError): .*np_utils",
        "np_utils는 없어졌습니다. tf.keras.utils.to_categorical을 쓰십시오.",
        "np_utils is gone: use tf.keras.utils.to_categorical.",
    ),
    (
        r"^ModuleNotFoundError: No module named '(tensorflow\.)?keras\.layers\.\w+'",
        "층은 이제 모두 tf.keras.layers에서 바로 가져옵니다. 예: from tensorflow.keras.layers import Dense",
        "All layers now come from tf.keras.layers directly, as in: from tensorflow.keras.layers import Dense",
    ),
    (
        r"^ImportError: cannot import name 'ImageDataGenerator'",
        "ImageDataGenerator는 tf.keras.preprocessing.image에 남아 있지만, 새 코드에서는 tf.keras.layers의 "
        "RandomTranslation과 같은 층을 씁니다.",
        "ImageDataGenerator is only left in tf.keras.preprocessing.image; new code uses layers of tf.keras.layers such "
        "as RandomTranslation.",
    ),
    (
        r"^(AttributeError: module 'tensorflow' has no attribute '(Session|placeholder|global_variables_initializer)')",
        "텐서플로 1의 Session과 placeholder는 없어졌습니다. 지금은 식을 쓰는 즉시 값이 계산됩니다.",
        "The Session and placeholder of TensorFlow 1 are gone: an expression now has its value at once.",
    ),
    (
        r"^ModuleNotFoundError: No module named '(tensorflow\.examples|tensorflow\.python\.keras|tensorflow\.contrib)",
        "이 모듈은 없어졌습니다. MNIST는 tf.keras.datasets.mnist.load_data()로 읽습니다.",
        "This module is gone. MNIST is read by tf.keras.datasets.mnist.load_data().",
    ),
    (
        r"^ValueError: Expected `metrics` argument to be a list",
        "metrics는 이제 리스트여야 합니다. 예: metrics=['accuracy']",
        "metrics must now be a list, as in metrics=['accuracy'].",
    ),
    (
        r"^ValueError: Invalid filepath extension for saving",
        "모델을 저장하는 파일의 이름은 이제 .keras로 끝나야 합니다.",
        "The name of a file that a model is saved to must now end in .keras.",
    ),
    (
        r"^TypeError: only 0-dimensional arrays can be converted",
        "모양이 (1,)인 배열은 이제 float나 math의 함수에 바로 넣을 수 없습니다. x[0]이나 x.item()으로 수를 꺼내십시오.",
        "float and the functions of math no longer take an array of shape (1,): take the number out by x[0] or "
        "x.item().",
    ),
    (
        r"^ValueError: Unknown variable: <",
        "케라스 옵티마이저 하나는 이제 모델 하나에만 쓸 수 있습니다. 모델마다 새 옵티마이저를 만드십시오.",
        "An optimizer of Keras now serves one model only: make a new one for each model.",
    ),
)
_COMPILED = tuple((re.compile(pattern), Bilingual(ko=ko, en=en)) for pattern, ko, en in _TABLE)
_LONGEST = 500


def replacement(error: str, message: str) -> Bilingual | None:
    """What to write today, for an error that comes of older ways; None for any other.

    Args:
        error: the exception's name.
        message: its text.
    """
    said = f"{error}: {message[:_LONGEST]}"
    return next((advice for pattern, advice in _COMPILED if pattern.search(said)), None)
