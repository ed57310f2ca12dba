FROM python:3.13-slim
ARG EXTRA
RUN pip install --no-cache-dir $EXTRA
