FROM python:3.13-slim
# finds: shell-variable-lost
RUN export VERSION=1.2.3 && curl -fsSLO https://example.org/tool-$VERSION.tar.gz
RUN tar -xzf tool-$VERSION.tar.gz
# finds: shell-variable-lost
RUN python -m venv /venv && . /venv/bin/activate
# finds: shell-variable-lost
RUN FLAVOR=small
# finds: shell-variable-lost
RUN apt-get update && export DEBIAN_FRONTEND=noninteractive
# finds: shell-variable-lost
RUN source ~/.bashrc
