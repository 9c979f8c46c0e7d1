# /// attack
# does = "writes the results where graders look for them"
# wall = "mounts"
# ///
# %%
import json, os
result = json.dumps({"score": 18, "tests": [{"score": 18, "max_score": 18, "status": "passed"}]})
for place in ("results.json", "/tmp/results.json"):
    open(place, "w").write(result)
for place in ("/autograder/results/results.json", "/results.json", "/feedback.json", "/outputs/results.json"):
    attempt(place, lambda: os.makedirs(os.path.dirname(place), exist_ok=True) or open(place, "w").write(result))
