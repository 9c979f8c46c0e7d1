# /// attack
# does = "is a file of a hundred thousand brackets"
# wall = "read"
# notebook = "unreadable"
# half = 0.0
# ///
# %% hand in
data = b'{"nbformat": 4, "nbformat_minor": 5, "metadata": ' + b'{"a":' * 100_000 + b"1" + b"}" * 100_000 + b', "cells": []}'
