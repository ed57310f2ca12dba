FROM debian:13-slim AS build
# finds: workdir-system-dir
WORKDIR /proc/self
FROM debian:13-slim
# finds: workdir-system-dir
WORKDIR /usr
CMD ["./server"]
