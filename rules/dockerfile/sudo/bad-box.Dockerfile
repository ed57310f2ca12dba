FROM debian:13-slim
# finds: sudo (low)
RUN sudo apt-get install -y --no-install-recommends gcc
CMD ["bash"]
