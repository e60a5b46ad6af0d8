from multiprocessing import Value

if __name__ == "__main__":
    for code in ["i", "q"]:  # four bytes, eight bytes
        downloaded = Value(code, 0)
        for size in [1_500_000_000, 1_500_000_000]:
            downloaded.value += size
        print(f"{code}: {downloaded.value:,} bytes")
