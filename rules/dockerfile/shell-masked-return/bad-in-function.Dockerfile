FROM debian:12-slim
RUN set -e; \
    version() { \
      # finds: shell-masked-return (medium)
      local tag=`wget -qO- https://example.org/version`; \
      echo "$tag"; \
    }; \
    version > /version
