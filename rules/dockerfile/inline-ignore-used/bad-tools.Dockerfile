# check=skip=JSONArgsRecommended
FROM node:24-alpine
# hadolint ignore=DL3018,DL3059
RUN apk add curl
# checkov:skip=CKV_DOCKER_2: none needed
RUN true \
    # trivy:ignore:DS-0002
    && true
