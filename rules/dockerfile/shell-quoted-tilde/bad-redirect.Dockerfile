FROM debian:12-slim
# finds: shell-quoted-tilde
RUN cat /tmp/key >> "~/.ssh/authorized_keys"
