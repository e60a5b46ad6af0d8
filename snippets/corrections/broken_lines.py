PRINTED = {
    "threads and processes": "Thread (args= (' thread') Lock))",
    "pipe": "p2 = mul.Process (target=proc2 Args= (pipe [1],)",
    "queue": "def outputQ (queue Lock): pass",
}

for program, line in PRINTED.items():
    try:
        compile(line, program, "exec")
    except SyntaxError as error:
        print(f"{program}: {error.msg}")
