FROM debian:12-slim
# finds: shell-ignored-failure (medium)
RUN apt-get install -y --no-install-recommends curl; rm -rf /var/cache/tool
# finds: shell-ignored-failure (medium)
RUN curl -fsSLO https://example.org/a.tar.gz; echo done
# finds: shell-ignored-failure (medium)
RUN for tool in eslint prettier; do npm install --global $tool; done
