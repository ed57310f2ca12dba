FROM debian:12-slim
# finds: shell-test-malformed
RUN [-d /app ] || mkdir /app
# finds: shell-test-malformed
RUN if [ -d /app; then echo a; fi
# finds: shell-test-malformed
HEALTHCHECK CMD [ -f /tmp/up] || exit 1
