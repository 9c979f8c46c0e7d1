# /// attack
# does = "has the shell rewrite the cells that follow, those of the grader too"
# wall = "grader"
# ///
# %%
import ast
def rewritten(lines):
    return [line.replace("raise NotImplementedError", "return 'passed'").replace("assert ", "True or ") for line in lines]
class Passes(ast.NodeTransformer):
    def visit_Assert(self, node): return ast.Pass()
get_ipython().input_transformers_post.append(rewritten)
get_ipython().ast_transformers.append(Passes())
attempt("the grader's cells", lambda: None)
