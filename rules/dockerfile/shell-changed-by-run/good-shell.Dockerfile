FROM debian:13-slim
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN source /etc/profile
