FROM debian:13-slim
RUN useradd -m app && \
    # finds: chpasswd
    echo "root:fake-password" | chpasswd
# finds: chpasswd
RUN chpasswd -e < /tmp/hashes
