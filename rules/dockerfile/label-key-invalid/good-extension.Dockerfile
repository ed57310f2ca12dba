FROM node:24-alpine
ARG TEAM
LABEL com.docker.desktop.extension.api.version=">= 0.3.0" com.docker.extension.publisher-url=https://example.com
LABEL $TEAM.name=x
