# /// attack
# does = "writes reports in the forms that build servers collect"
# wall = "mounts"
# ///
# %%
for name in ("TEST-vault.xml", "junit.xml", ".coverage", "report.html"):
    with open(name, "w") as file:
        file.write('<testsuite tests="5" failures="0"><testcase name="test_double"/></testsuite>')
attempt("a report that is read", lambda: None)
