import random
from concurrent.futures import ProcessPoolExecutor

CALLS = 100_000
TEAMS = [5, 6, 7, 8]


def average_wait(agents):
    rng = random.Random(1)
    free_at = [0.0] * agents
    now = waited = 0.0
    for _ in range(CALLS):
        now += rng.expovariate(1 / 20)
        agent = free_at.index(min(free_at))
        answered = max(now, free_at[agent])
        waited += answered - now
        free_at[agent] = answered + rng.expovariate(1 / 90)
    return waited / CALLS


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        waits = pool.map(average_wait, TEAMS)
        for agents, wait in zip(TEAMS, waits, strict=True):
            print(f"{agents} agents: {wait:.0f} s")
