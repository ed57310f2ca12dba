# The builder expands the target of a mount.
FROM python:3.14-slim
ENV PIP_CACHE_DIR=/.cache
RUN --mount=type=cache,target=${PIP_CACHE_DIR},sharing=locked pip install gunicorn==23.0.0
