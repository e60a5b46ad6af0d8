# /// script
# dependencies = ["cryptography", "dask", "distributed"]
# ///
from tempfile import TemporaryDirectory

import dask
from distributed import Client, LocalCluster, get_worker


def intrude():
    return f"ran inside {type(get_worker()).__name__}"


def stranger(address):
    try:
        with Client(address, timeout=10) as client:
            return client.submit(intrude).result()
    except OSError:
        return "refused"


def main():
    for protocol, security in ("tcp", None), ("tls", True):
        with (
            TemporaryDirectory() as folder,
            dask.config.set(temporary_directory=folder),
            LocalCluster(
                processes=False,
                protocol=protocol,
                security=security,
                dashboard_address="127.0.0.1:0",
                silence_logs="CRITICAL",
            ) as cluster,
        ):
            address = cluster.scheduler_address.replace("tls", "tcp")
            print(f"{protocol}, stranger: {stranger(address)}")
            with Client(cluster) as client:
                print(f"{protocol}, you: {client.submit(intrude).result()}")


if __name__ == "__main__":
    main()
