FROM debian:12-slim
# finds: shell-variable-lost
RUN export PATH=/opt/tool/bin:$PATH
# finds: shell-variable-lost
RUN export APP_HOME=/srv/app
WORKDIR /srv
