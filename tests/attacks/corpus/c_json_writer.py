# /// attack
# does = "has json write another score"
# wall = "wire"
# ///
# %%
import json
plain = json.dumps
json.dumps = lambda value, **options: plain({"score": 18, "max_score": 18})
json.dump = lambda value, file, **options: file.write(json.dumps(value))
attempt("a writer of its own", lambda: None)
