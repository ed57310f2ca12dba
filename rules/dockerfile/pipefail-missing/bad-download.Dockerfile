FROM debian:13-slim
# finds: pipefail-missing
RUN curl -fsSL https://downloads.example.com/tool.tar.gz | tar -xz -C /usr/local
