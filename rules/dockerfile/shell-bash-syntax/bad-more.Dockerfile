FROM python:3.13-slim
ARG TARGETARCH
# finds: shell-bash-syntax (medium)
RUN if [[ "$TARGETARCH" = "arm64" ]]; then echo arm; fi
# finds: shell-bash-syntax (medium)
RUN mkdir -p /app/{logs,data}
# finds: shell-bash-syntax (low)
RUN echo -e "a\nb" > /etc/app.conf
# finds: shell-bash-syntax (medium)
RUN if [ "$TARGETARCH" == "arm64" ]; then echo arm; fi
# finds: shell-bash-syntax (medium)
RUN set -o pipefail && cat /etc/passwd | head
# finds: shell-bash-syntax (medium)
RUN sh -c 'pushd /tmp'
