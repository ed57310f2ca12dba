FROM python:3.14-slim AS app
# Images without a tag and with a registry.
COPY --from=busybox /bin/wget /usr/bin/wget
COPY --from=ghcr.io/astral-sh/uv:0.9.7 /uv /usr/local/bin/uv
