import random

CALLS = 100_000

waits = {}
for agents in [5, 6, 7, 8]:
    rng = random.Random(1)
    free_at = [0.0] * agents
    now = waited = 0.0
    for _ in range(CALLS):
        now += rng.expovariate(1 / 20)
        agent = free_at.index(min(free_at))
        answered = max(now, free_at[agent])
        waited += answered - now
        free_at[agent] = answered + rng.expovariate(1 / 90)
    waits[agents] = waited / CALLS

for agents, wait in waits.items():
    print(f"{agents} agents: {wait:.0f} s")
