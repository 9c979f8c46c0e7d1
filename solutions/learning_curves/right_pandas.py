# /// expect
# kind = "right"
# note = "pandas: a table of the record, drawn by its own method; series for the numbers; the training is left out"
# ///
# %% pair
import pandas as pd


def pair(history, metric):
    return tuple(pd.DataFrame(history)[name].tolist() for name in (metric, f"val_{metric}"))


# %% draw_accuracy
def draw_accuracy(history):
    table = pd.DataFrame({"train": history["accuracy"], "val": history["val_accuracy"]})
    table.plot(title="Model accuracy", xlabel="Epoch", ylabel="Accuracy", grid=True)


# %% draw_curves
def draw_curves(history):
    table = pd.DataFrame(history)
    for metric in ["loss", "accuracy"]:
        curves = table.filter(like=metric).rename(columns={metric: "Train", f"val_{metric}": "Validation"})
        axes = curves.plot(xlabel="Epoch", ylabel=metric.title(), title=f"Model {metric}")
        axes.grid(True)


# %% best_epoch
def best_epoch(history):
    return int(pd.Series(history["val_loss"]).idxmin()) + 1


# %% gap
def gap(history, epoch):
    row = pd.DataFrame(history).iloc[epoch - 1]
    return float(row["accuracy"] - row["val_accuracy"]) * 100


# %% smooth
def smooth(values, weight):
    return pd.Series(values, dtype="float64").ewm(alpha=1 - weight, adjust=False).mean().tolist()


# %% overfits_from
def overfits_from(history, patience):
    losses = pd.Series(history["val_loss"])
    fails = losses >= losses.cummin().shift()
    streak = fails.astype(int).rolling(patience).sum() == patience
    return int(streak.idxmax()) - patience + 2 if streak.any() else None
