FROM debian:12-slim
ARG OUT=/out
ENV CACHE_DIR=/var/cache/app
RUN dir=$(mktemp -d) && rm -rf "$dir"/*
RUN rm -rf "$CACHE_DIR"/* $OUT/ "$HOME"/* "${BUILD:?}/" "${BUILD:-/tmp/x}"/*
RUN set -eux; rm -rf "$GNUPGHOME/"
RUN for d in a b; do rm -rf "$d"/; done
