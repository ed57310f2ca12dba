FROM debian:12-slim
RUN if [ -f /etc/app.conf ] && [ "a" = "]" ]; then rm /etc/app.conf; fi
RUN test -d "/a]" || mkdir "/a]"
RUN [ -n "$HOME" ] && [ ! -e /x ] || true
