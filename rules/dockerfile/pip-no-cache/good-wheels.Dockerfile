# Wheels that lie there are unpacked; nothing is fetched.
FROM python:3.14-slim AS build
RUN pip wheel --wheel-dir=/wheels gunicorn==23.0.0
FROM python:3.14-slim
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels pip install /wheels/*.whl
