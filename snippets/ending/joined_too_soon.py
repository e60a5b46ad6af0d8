from multiprocessing import Barrier, Process


def play(team, kickoff):
    kickoff.wait()
    print(team, "plays")


if __name__ == "__main__":
    kickoff = Barrier(2)
    teams = [
        Process(target=play, args=(team, kickoff))
        for team in ["red", "blue"]
    ]
    for process in teams:
        process.start()
    for process in teams:
        process.join()

    for team in ["green", "white"]:
        process = Process(target=play, args=(team, kickoff))
        process.start()
        process.join()
