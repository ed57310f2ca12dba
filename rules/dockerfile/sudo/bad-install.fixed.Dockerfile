FROM debian:13-slim
RUN apt-get update; \
    # finds: sudo (medium)
    apt-get install -y --no-install-recommends curl
# finds: sudo (medium)
ONBUILD RUN make install
