FROM debian:12-slim
# finds: shell-masked-return (medium)
RUN export VERSION=$(curl -fsSL https://example.org/version) && tar -xzf tool-$VERSION.tar.gz
# finds: shell-masked-return (medium)
RUN set -e; export COMMIT="$(git rev-parse HEAD)"; echo "$COMMIT" > /commit
