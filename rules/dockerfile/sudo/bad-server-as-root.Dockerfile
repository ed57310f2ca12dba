FROM debian:13-slim
# finds: sudo (medium)
RUN service postgresql start && sudo -u root make install && service postgresql stop
