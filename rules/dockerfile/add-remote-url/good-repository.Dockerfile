FROM debian:12-slim
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.org/a.bin /usr/local/bin/a
# A repository is fetched by its commit.
ADD https://github.com/moby/buildkit.git#7c1d2ab0e6ab6a1e3d2a5a6d4b7f8f3f1c0e9d8a /src
ADD https.tar.gz /opt/
