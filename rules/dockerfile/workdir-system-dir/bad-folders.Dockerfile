FROM debian:13-slim AS build
# finds: workdir-system-dir (high)
WORKDIR /proc/self
FROM debian:13-slim
# finds: workdir-system-dir (medium)
WORKDIR /usr
CMD ["./server"]
