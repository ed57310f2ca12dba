FROM debian:13-slim
USER 10001
# finds: final-user-root (high)
USER root:root
CMD ["server"]
