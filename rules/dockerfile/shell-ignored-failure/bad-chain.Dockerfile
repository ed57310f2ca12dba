FROM debian:12-slim
ARG DOCS
RUN if [ -n "$DOCS" ]; then \
      # finds: shell-ignored-failure (medium)
      apt-get update && apt-get install -y --no-install-recommends doxygen && make docs; \
    fi; \
    # finds: shell-ignored-failure (medium)
    ./configure && make && make install; \
    rm -rf /src
