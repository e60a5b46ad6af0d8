import multiprocessing
import runpy

if __name__ == "__main__":
    multiprocessing.set_start_method("fork")
    runpy.run_path("report.py", run_name="__main__")
