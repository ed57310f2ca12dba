FROM debian:12-slim
ARG FLAVOR
# finds: shell-test-unquoted
RUN if [ -n "$FLAVOR" ]; then echo "$FLAVOR" > /flavor; fi
# finds: shell-test-unquoted
RUN if [ "$FLAVOR" != "small" ]; then rm -rf /usr/share/doc; fi
# finds: shell-test-unquoted
RUN test -n "$(command -v curl)" && curl -fsSLO https://example.org/a
