FROM debian:13-slim
ARG USER
# finds: final-user-root
USER "${USER:-root}"
CMD ["server"]
