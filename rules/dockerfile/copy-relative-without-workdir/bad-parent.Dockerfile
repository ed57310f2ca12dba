FROM python:3.13-slim AS base
ENV PYTHONUNBUFFERED=1
FROM base
# finds: copy-relative-without-workdir
COPY main.py .
