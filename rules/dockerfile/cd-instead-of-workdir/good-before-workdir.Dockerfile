# One step in a folder that the next instruction leaves behind.
FROM debian:13-slim
RUN cd /opt/tools && chmod +x run stop
WORKDIR /app
