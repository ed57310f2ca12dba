FROM debian:13-slim
# finds: syntax-error
RUN <<EOF
apt-get update
USER app
