# /// expect
# kind = "right"
# note = "as textbooks of 2023 write it: add, input_shape, random_uniform; loops and lists; labels instead of codes"
# ///
# %% preprocess
def preprocess(images):
    rows = [[float(pixel) for line in image for pixel in line] for image in images]
    return np.array(rows).astype(np.float32) / 255.0


# %% one_hot
def one_hot(labels):
    return np.array([[1.0 if place == label else 0.0 for place in range(10)] for label in labels])


# %% accuracy
def accuracy(outputs, y):
    hits = 0
    for output, code in zip(outputs, y):
        if list(output).index(max(output)) == list(code).index(1):
            hits += 1
    return hits / len(y)


# %% build_network
from keras.layers import Dense
from keras.models import Sequential


def build_network():
    mlp = Sequential()
    mlp.add(
        Dense(
            units=1024,
            activation="tanh",
            input_shape=(784,),
            kernel_initializer="random_uniform",
            bias_initializer="zeros",
        )
    )
    mlp.add(Dense(units=10, activation="softmax", kernel_initializer="random_uniform", bias_initializer="zeros"))
    return mlp


# %% train
from tensorflow.keras.optimizers import Adam


def train(x, y):
    mlp = build_network()
    mlp.compile(loss="sparse_categorical_crossentropy", optimizer=Adam(learning_rate=0.001), metrics=["accuracy"])
    hist = mlp.fit(x, y.argmax(axis=1), batch_size=128, epochs=12, verbose=2)
    return hist.model
