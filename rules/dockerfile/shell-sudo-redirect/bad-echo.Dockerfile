FROM debian:12-slim
USER app
# finds: shell-sudo-redirect
RUN sudo echo "deb https://example.org stable main" > /etc/apt/sources.list.d/example.list
# finds: shell-sudo-redirect
RUN sudo -E cat /srv/a >> /etc/hosts
