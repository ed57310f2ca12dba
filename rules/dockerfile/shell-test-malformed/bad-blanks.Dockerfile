FROM debian:12-slim
# finds: shell-test-malformed
RUN if [ -f /etc/app.conf]; then rm /etc/app.conf; fi
