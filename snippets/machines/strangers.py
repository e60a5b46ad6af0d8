# /// script
# dependencies = ["cryptography", "dask", "distributed"]
# ///
from tempfile import TemporaryDirectory

import dask
from distributed import Client, LocalCluster, Security, get_worker


def intrude():
    return f"ran inside {type(get_worker()).__name__}"


def attempt(address, security):
    try:
        with Client(address, security=security) as client:
            return client.submit(intrude).result()
    except OSError as error:  # Dask's errors of TLS are a kind of OSError
        return "no answer" if "imed out" in str(error) else "refused"


def main():
    mine, other = Security.temporary(), Security.temporary()
    forged = Security(
        tls_ca_file=mine.tls_ca_file,  # so the stranger accepts your server
        tls_client_cert=other.tls_client_cert,  # signed by another CA
        tls_client_key=other.tls_client_key,
    )
    clusters = ("tcp", None, None), ("tls", mine, forged)
    for protocol, security, strangers in clusters:
        with (
            TemporaryDirectory() as folder,
            dask.config.set(temporary_directory=folder),
            LocalCluster(
                n_workers=1,
                protocol=protocol,
                security=security,
                dashboard_address="127.0.0.1:0",
                silence_logs="CRITICAL",
            ) as cluster,
        ):
            address = cluster.scheduler_address
            print(f"{protocol}, stranger: {attempt(address, strangers)}")
            print(f"{protocol}, you: {attempt(address, security)}")


if __name__ == "__main__":
    main()
