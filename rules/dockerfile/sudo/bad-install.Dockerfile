FROM debian:13-slim
RUN apt-get update; \
    # finds: sudo
    sudo apt-get install -y --no-install-recommends curl
# finds: sudo
ONBUILD RUN sudo make install
