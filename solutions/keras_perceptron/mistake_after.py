# /// expect
# kind = "mistake"
# note = "losses evaluated after each epoch, in an array; another model than the trained one"
# [score]
# train = 3
# [hint]
# train = "losses-after"
# ///
# %% train
def train(x, y, w, b, epochs, learning_rate):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="tanh")])
    model.set_weights([w, b])
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(learning_rate))
    x, y = np.array(x), np.array(y)
    losses = []
    for _ in range(epochs):
        model.fit(x, y, batch_size=len(x), epochs=1, verbose=0)
        losses.append(float(np.mean((y - model(x)) ** 2)))
    return model, losses
