FROM debian:12-slim
# finds: shell-quoted-tilde
RUN mkdir -p "~/.ssh" && chmod 700 /root/.ssh
# finds: shell-quoted-tilde
RUN cp /tmp/a '~/.config'
