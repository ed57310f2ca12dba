# check=error=true
# We do not use hadolint ignore=DL3018 here.
FROM node:24-alpine
# nosemantics: plain words
RUN echo "# hadolint ignore=DL3018"
