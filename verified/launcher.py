# Runs a program in this interpreter's own __main__ under a start method, and notes how its children end.
# Given to the interpreter as text:  python -c LAUNCHER METHOD NOTES SEED name.py  (or: -m package.module)
# METHOD is "own" where the program chooses; NOTES is the file that gets the children; SEED is 0, or the
# seed of the delays that a soak puts in.
def launch():
    import atexit
    import importlib.machinery
    import json
    import os
    import sys

    method, notes, seed, *command = sys.argv[1:]
    main, children = os.getpid(), []

    def write():
        if os.getpid() == main:  # a child made by os.fork has inherited this
            with open(notes, "w") as file:
                json.dump(children, file)

    atexit.register(write)  # before multiprocessing is imported, so it runs after multiprocessing's own

    import multiprocessing

    def observe(popen, name):
        """Keep numbers only: an object kept would keep its descriptors open longer than the program does."""
        stop = "terminate" if sys.platform == "win32" else "_send_signal"
        learn, signal = getattr(popen, name), getattr(popen, stop)

        def learned(self, *args, **kwargs):
            before = self.returncode
            found = learn(self, *args, **kwargs)
            if before is None and self.returncode is not None and os.getpid() == main:
                children.append([self.returncode, getattr(self, "stopped_by_parent", False)])
            return found

        def stopping(self, *args):
            self.stopped_by_parent = True
            return signal(self, *args)

        setattr(popen, name, learned)
        if stop in vars(popen):
            setattr(popen, stop, stopping)

    if sys.platform == "win32":
        from multiprocessing import popen_spawn_win32 as popen

        observe(popen.Popen, "wait")
        popen.Popen.kill = popen.Popen.terminate
    else:
        from multiprocessing import popen_fork, popen_forkserver

        observe(popen_fork.Popen, "poll")
        observe(popen_forkserver.Popen, "poll")

    if seed != "0":  # hold up every process after a fork, and each thread where a line is new to it
        import random
        import threading
        import time

        own = os.path.abspath(os.path.dirname(command[0]) if command[0] != "-m" else os.getcwd())
        reached = set()

        def delay():
            time.sleep(random.Random(f"{seed} {os.getpid()}").random() / 5)

        def trace(frame, event, _):
            place = frame.f_code.co_filename, frame.f_lineno
            if not place[0].startswith(own):
                return None
            if event == "line" and place not in reached:
                reached.add(place)
                time.sleep(random.Random(f"{seed} {os.getpid()} {place[1]}").random() / 50)
            return trace

        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=delay, after_in_parent=delay)
        if int(seed) % 2 and hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, list(os.sched_getaffinity(0))[:1])  # one processor, every second time
        threading.settrace(trace)
        sys.settrace(trace)

    def as_reader(kind, error, traceback):
        """Print a traceback without the two frames of this launcher."""
        while traceback and traceback.tb_frame.f_code.co_filename == "<string>":
            traceback = traceback.tb_next
        sys.__excepthook__(kind, error.with_traceback(traceback), traceback)

    sys.excepthook = as_reader
    if method != "own":
        multiprocessing.set_start_method(method)
    if command[0] == "-m":
        import runpy

        sys.argv, sys.path[0] = ["-m", *command[2:]], os.getcwd()
        vars(sys.modules["__main__"]).pop("launch")
        return lambda: runpy._run_module_as_main(command[1])
    path = os.path.abspath(command[0])
    sys.argv, sys.path[0] = command, os.path.dirname(path)
    namespace = vars(sys.modules["__main__"])
    namespace.pop("launch")
    namespace |= {"__file__": path, "__cached__": None}
    namespace["__loader__"] = importlib.machinery.SourceFileLoader("__main__", path)
    with open(path, "rb") as file:
        code = compile(file.read(), path, "exec")
    return lambda: exec(code, namespace)


launch()()
