FROM debian:12-slim
# finds: shell-variable-lost
ENV PATH=/opt/tool/bin:$PATH
# finds: shell-variable-lost
ENV APP_HOME=/srv/app
WORKDIR /srv
