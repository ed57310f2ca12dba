FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends wget curl
RUN curl -fsSLO https://example.org/a && command -v wget
