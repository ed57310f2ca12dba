FROM debian:12-slim
COPY install.sh /tmp/
RUN /tmp/install.sh
HEALTHCHECK CMD curl -f http://localhost:3000/health
