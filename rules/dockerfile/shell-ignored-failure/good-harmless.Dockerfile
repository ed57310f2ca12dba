FROM debian:12-slim
RUN rm -f /etc/a; groupadd app; apt-get clean; npm ci
RUN for i in 1 2 3; do npm ci && break; sleep 5; done
RUN curl -fsSL https://example.org/a -o a; test $? -eq 0
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
RUN apt-get update; apt-get install -y curl
