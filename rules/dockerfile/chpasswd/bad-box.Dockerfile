FROM ubuntu:24.04
# finds: chpasswd (low)
RUN useradd -m builder && echo "builder:fake-password" | chpasswd
USER builder
CMD ["bash"]
