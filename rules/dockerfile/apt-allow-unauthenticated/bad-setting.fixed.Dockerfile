FROM debian:13-slim
# finds: apt-allow-unauthenticated
RUN apt-get install -y tool
