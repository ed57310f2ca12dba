FROM debian:12-slim
RUN find / -name "*.pyc" -exec rm -f {} + && apt-get purge -y "linux-*" && rm -f /tmp/a
RUN ["sh", "-c", "rm -rf /var/lib/apt/lists/*"]
