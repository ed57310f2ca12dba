FROM debian:13-slim
# finds: useless-command
RUN ps aux
# finds: useless-command
RUN uptime
USER 1000
