FROM debian:12-slim
# finds: shell-quoted-glob
RUN rm -rf "/var/lib/apt/lists/*"
# finds: shell-quoted-glob
RUN cp '/tmp/conf/*.conf' /etc/app/
