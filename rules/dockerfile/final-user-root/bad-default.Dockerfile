FROM debian:13-slim
ARG USER
# finds: final-user-root (high)
USER "${USER:-root}"
CMD ["server"]
