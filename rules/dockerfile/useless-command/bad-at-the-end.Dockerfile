FROM debian:13-slim
RUN make install && \
    # finds: useless-command
    service apache2 restart
# finds: useless-command
RUN vim /etc/app.conf
