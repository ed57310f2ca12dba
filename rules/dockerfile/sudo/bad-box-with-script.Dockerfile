FROM debian:13-slim
# finds: sudo (medium)
RUN sudo apt-get install -y --no-install-recommends gcc
CMD ["bash", "serve.sh"]
