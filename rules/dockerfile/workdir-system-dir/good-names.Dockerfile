FROM debian:13-slim AS etc
WORKDIR /etc
FROM debian:13-slim
WORKDIR /library/system
WORKDIR /development
