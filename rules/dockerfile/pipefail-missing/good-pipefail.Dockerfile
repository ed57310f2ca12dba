FROM debian:13-slim
RUN set -o pipefail; curl -fsSL https://downloads.example.com/a.tar.gz | tar -xz
RUN <<EOF bash
set -euo pipefail
curl -fsSL https://downloads.example.com/b.tar.gz | tar -xz
EOF
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://downloads.example.com/c.tar.gz | tar -xz
