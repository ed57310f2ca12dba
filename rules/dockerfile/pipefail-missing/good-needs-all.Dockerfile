# What reads the pipe fails itself when the download is empty, broken off or a page that says 404.
FROM debian:13-slim
RUN curl -fsSL https://downloads.example.com/tool.tar.gz | tar -xz -C /usr/local
RUN wget -qO- https://downloads.example.com/key.asc | gpg --dearmor -o /etc/apt/keyrings/example.gpg
RUN curl -fsSL https://downloads.example.com/tool.gz | gunzip > /usr/local/bin/tool
RUN curl -fsSL https://downloads.example.com/tool.sha256 | sha256sum --check
