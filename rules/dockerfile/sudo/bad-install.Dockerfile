FROM debian:13-slim
RUN apt-get update; \
    # finds: sudo (medium)
    sudo apt-get install -y --no-install-recommends curl
# finds: sudo (medium)
ONBUILD RUN sudo make install
