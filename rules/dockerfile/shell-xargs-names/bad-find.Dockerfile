FROM debian:12-slim
# finds: shell-xargs-names
RUN find /usr -name '*.pyc' | xargs rm -f
