# finds: user-missing (low)
FROM debian:13-slim
RUN apt-get update && apt-get install -y --no-install-recommends tcpdump
CMD ["sleep", "infinity"]
