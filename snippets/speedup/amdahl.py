DOWNLOAD = 1  # minutes before the loop starts; no pool makes this faster
LOOP = 9  # minutes in the loop, which a pool divides among the cores

print("cores  minutes  speedup")
for cores in [2, 4, 8, 64]:
    minutes = DOWNLOAD + LOOP / cores
    speedup = (DOWNLOAD + LOOP) / minutes
    print(f"{cores:<5}  {minutes:7.1f}  {speedup:7.1f}")
