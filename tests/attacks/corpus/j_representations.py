# /// attack
# does = "has objects describe themselves as markup"
# wall = "harness"
# ///
# %%
class Shown:
    def _repr_html_(self): return "<script>alert(1)</script>"
    _repr_svg_ = _repr_javascript_ = _repr_latex_ = _repr_markdown_ = _repr_html_
    def _repr_png_(self): return b"<script>alert(1)</script>"
    def __repr__(self): return "<script>alert(1)</script>"
    def _repr_mimebundle_(self, **_): return {"text/html": "<script>", "application/vnd.jupyter.widget-view+json": {"model_id": "x"}}
Shown()
