# Comments may stand in between, a here-document has empty lines of its own, and an instruction may end in a continuation.
FROM debian:13-slim
RUN apt-get update && \
    # what is needed
    #
    apt-get install -y --no-install-recommends curl
RUN <<EOF
make

make install
EOF

USER 1000
