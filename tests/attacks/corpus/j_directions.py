# /// attack
# does = "turns the direction of the text, so that 81 reads as 18"
# wall = "page"
# ///
# %%
print("score: \u202e81 / 81\u202c \u2066\u2069 \u200f")
