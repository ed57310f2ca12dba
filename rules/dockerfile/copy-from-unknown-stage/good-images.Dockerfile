FROM python:3.14-slim AS app
# Images without a tag, with a registry, and one that only the build knows.
COPY --from=busybox /bin/wget /usr/bin/wget
COPY --from=ghcr.io/astral-sh/uv:0.9.7 /uv /usr/local/bin/uv
ARG TOOLS_IMAGE
COPY --from=$TOOLS_IMAGE /tools /tools
