FROM debian:13-slim
RUN useradd -m -u 10001 app && useradd -u 65534 nobody2
# A group's number has no log.
RUN useradd -g 200000 -u 1000 other
