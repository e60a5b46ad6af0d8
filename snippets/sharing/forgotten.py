from multiprocessing.shared_memory import SharedMemory

if __name__ == "__main__":
    photo = SharedMemory(create=True, size=1_000_000)
    photo.close()
    print("closed, but not unlinked")
