FROM debian:13-slim
# finds: useless-command
# finds: useless-command
USER 1000
