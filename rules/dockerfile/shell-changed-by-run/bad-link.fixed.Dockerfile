FROM debian:13-slim
# finds: shell-changed-by-run
SHELL ["/bin/bash", "-c"]
RUN source /etc/profile
