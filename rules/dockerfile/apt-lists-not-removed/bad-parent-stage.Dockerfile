FROM debian:13-slim AS base
RUN <<EOF
set -e
# finds: apt-lists-not-removed
apt-get update
apt-get install -y --no-install-recommends curl
EOF

FROM base
CMD ["curl", "--version"]
