FROM debian:13-slim
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://packages.example.com/key.gpg /etc/apt/keyrings/example.gpg
RUN echo "deb [signed-by=/etc/apt/keyrings/example.gpg] https://packages.example.com/debian trixie main" > /etc/apt/sources.list.d/example.list \
    && apt-get update && apt-get install -y --no-install-recommends tool && rm -rf /var/lib/apt/lists/*
