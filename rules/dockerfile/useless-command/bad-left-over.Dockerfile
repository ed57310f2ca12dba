FROM debian:13-slim
# finds: useless-command
RUN ps aux
# finds: useless-command
RUN service nginx start
USER 1000
