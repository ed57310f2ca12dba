FROM debian:13-slim
RUN make install && \
    # finds: useless-command
    free -m
# finds: useless-command
RUN vim /etc/app.conf
