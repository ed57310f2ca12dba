FROM debian:13-slim
RUN useradd -m app && \
    # finds: chpasswd (high)
    echo "root:fake-password" | chpasswd
# finds: chpasswd (high)
RUN chpasswd -e < /tmp/hashes
