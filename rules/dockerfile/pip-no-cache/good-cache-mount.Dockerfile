FROM python:3.13-slim AS build
RUN pip wheel -w /wheels flask==3.1.2 && pip install build==1.3.0
FROM python:3.13-slim
RUN --mount=type=cache,target=/root/.cache/pip pip install flask==3.1.2
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels pip install --no-cache-dir /wheels/*
