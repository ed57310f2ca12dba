FROM debian:12-slim
RUN VERSION=$(curl -fsSL https://example.org/version) && export VERSION && tar -xzf tool-$VERSION.tar.gz
RUN export A=1 B="$C" && make
RUN export ARCH=$(uname -m) && make
