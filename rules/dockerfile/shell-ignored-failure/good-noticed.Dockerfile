FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl; 
RUN set -eux; apt-get update; apt-get install -y --no-install-recommends curl
RUN apt-get update || exit 1; curl -fsSLO https://example.org/a || true; echo done
RUN <<EOF
set -e
apt-get update
apt-get install -y --no-install-recommends git
EOF
RUN if ! curl -fsSLO https://example.org/a; then wget -q https://example.org/a; fi
